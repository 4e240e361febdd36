package org.candour.query.api;

/** Whoever asks holds no role that may see this at all. */
public final class NotAllowed extends RuntimeException {
  public NotAllowed(String message) {
    super(message);
  }
}
