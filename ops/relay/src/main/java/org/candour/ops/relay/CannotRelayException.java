package org.candour.ops.relay;

/** Nothing can be relayed until somebody changes something; the message says what. */
final class CannotRelayException extends RuntimeException {

  CannotRelayException(String said) {
    super(said);
  }

  CannotRelayException(String said, Throwable cause) {
    super(said, cause);
  }
}
