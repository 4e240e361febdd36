package org.candour.events.log.policy;

/** A text is no policy; the message names the line, what is wrong there, and what to write. */
public final class MalformedPolicyException extends RuntimeException {

  /**
   * A fault of a line.
   *
   * @param line counted from 1
   */
  MalformedPolicyException(int line, String said) {
    this("Line " + line + ": " + said);
  }

  /** A fault of the whole text. */
  MalformedPolicyException(String said) {
    super(said);
  }

  /** What is wrong and what to do, in a sentence without its full stop. */
  public String said() {
    return String.valueOf(getMessage());
  }
}
