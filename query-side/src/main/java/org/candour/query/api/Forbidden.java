package org.candour.query.api;

/** Whoever asks may not read this. */
public final class Forbidden extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Forbidden(String message) {
    super(message);
  }
}
