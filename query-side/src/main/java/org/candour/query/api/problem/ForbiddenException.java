package org.candour.query.api.problem;

/** The account may not read this. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ForbiddenException(String message) {
    super(message);
  }
}
