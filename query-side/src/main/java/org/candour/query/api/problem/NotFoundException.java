package org.candour.query.api.problem;

/** Nothing is at the address or under the key that was asked for. */
public final class NotFoundException extends RuntimeException {
  public NotFoundException(String message) {
    super(message);
  }
}
