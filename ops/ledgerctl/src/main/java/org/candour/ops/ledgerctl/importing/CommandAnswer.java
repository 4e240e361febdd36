package org.candour.ops.ledgerctl.importing;

/** What the service said to one command. */
sealed interface CommandAnswer {

  /**
   * It is recorded.
   *
   * @param firstIndex the index of the first entry that it came to
   * @param before whether it was recorded before, with the same key
   */
  record Recorded(long firstIndex, boolean before) implements CommandAnswer {}

  /**
   * It was refused.
   *
   * @param status the HTTP status
   * @param type the problem's name; empty if the answer is no problem document
   * @param reason the problem in one line: its title, detail and fields
   * @param body the answer as it came
   */
  record Refused(int status, String type, String reason, String body) implements CommandAnswer {}

  /**
   * The service cannot take it now.
   *
   * @param reason in a few words
   * @param retryAfterSeconds how long the service asks to wait; 0 if it does not say
   */
  record Unavailable(String reason, long retryAfterSeconds) implements CommandAnswer {}
}
