package org.candour.ops.standalone;

/** Candour cannot start; the message says why in words for whoever starts it. */
final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStart(String message) {
    super(message);
  }

  /** For a reason that says it all itself. */
  CannotStart(RuntimeException reason) {
    super(reason.getMessage(), reason);
  }

  CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
