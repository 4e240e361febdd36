package org.candour.ops.standalone;

/** Candour cannot start; the message says why in words for whoever starts it. */
final class CannotStartException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotStartException(String message) {
    super(message);
  }

  /** For a reason that says it all itself. */
  CannotStartException(RuntimeException reason) {
    super(reason.getMessage(), reason);
  }

  CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
