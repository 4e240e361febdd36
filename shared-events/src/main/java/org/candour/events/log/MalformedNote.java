package org.candour.events.log;

/** A note, a checkpoint or a key is not written as its specification says. */
public final class MalformedNote extends RuntimeException {
  MalformedNote(String message) {
    super(message);
  }
}
