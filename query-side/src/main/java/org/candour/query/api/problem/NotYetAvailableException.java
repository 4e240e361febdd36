package org.candour.query.api.problem;

/** The entry is recorded, and will be signed or shown in a moment: try again. */
public final class NotYetAvailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotYetAvailableException(String message) {
    super(message);
  }
}
