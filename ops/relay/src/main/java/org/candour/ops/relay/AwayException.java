package org.candour.ops.relay;

import java.time.Duration;

/** The feed or the broker does not answer as it should for now; asked again it may. */
final class AwayException extends Exception {

  private final Duration wait;

  AwayException(String said, Duration wait, Throwable cause) {
    super(said, cause);
    this.wait = wait;
  }

  AwayException(String said, Duration wait) {
    super(said);
    this.wait = wait;
  }

  AwayException(String said, Throwable cause) {
    this(said, Duration.ZERO, cause);
  }

  /** How long it asked to be left alone; zero if it did not say. */
  Duration asked() {
    return wait;
  }
}
