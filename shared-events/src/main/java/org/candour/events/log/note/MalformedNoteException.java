package org.candour.events.log.note;

/**
 * A note, a checkpoint, a receipt, a bundle of entries or a key is not as its specification says.
 */
public final class MalformedNoteException extends RuntimeException {
  public MalformedNoteException(String message) {
    super(message);
  }
}
