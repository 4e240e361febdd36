package org.candour.query.api.problem;

/** The account holds no role that may read this at all. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ForbiddenException(String message) {
    super(message);
  }
}
