package org.candour.query.api.problem;

/** It will be there in a moment: recorded, and not signed or shown yet. */
public final class NotYetAvailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotYetAvailableException(String message) {
    super(message);
  }
}
