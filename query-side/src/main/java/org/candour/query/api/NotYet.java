package org.candour.query.api;

/** It will be there in a moment: recorded, and not signed or shown yet. */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotYet(String message) {
    super(message);
  }
}
