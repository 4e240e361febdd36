package org.candour.query.web.recording.importing.file;

/** A file of which no line can be read; the message says what to do about it. */
public final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1;

  UnusableFileException(String message) {
    super(message);
  }
}
