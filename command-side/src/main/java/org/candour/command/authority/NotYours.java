package org.candour.command.authority;

/** The caller may not say this. It is told why, and nothing of what is on record. */
public final class NotYours extends RuntimeException {
  public NotYours(String message) {
    super(message, null, false, false);
  }
}
