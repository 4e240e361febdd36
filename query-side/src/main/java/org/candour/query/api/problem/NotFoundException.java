package org.candour.query.api.problem;

/** There is nothing where somebody looked. */
public final class NotFoundException extends RuntimeException {
  public NotFoundException(String message) {
    super(message);
  }
}
