package org.candour.query.api.problem;

/** The account holds no role that may see this at all. */
public final class NotAllowedException extends RuntimeException {
  public NotAllowedException(String message) {
    super(message);
  }
}
