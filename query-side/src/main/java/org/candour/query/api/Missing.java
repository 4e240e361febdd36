package org.candour.query.api;

/** There is nothing where somebody looked. */
public final class Missing extends RuntimeException {
  public Missing(String message) {
    super(message);
  }
}
