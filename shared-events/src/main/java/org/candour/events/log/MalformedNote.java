package org.candour.events.log;

/** A note, a checkpoint, a receipt, a tile's address or a key is not as its specification says. */
public final class MalformedNote extends RuntimeException {
  MalformedNote(String message) {
    super(message);
  }
}
