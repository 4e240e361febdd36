package org.candour.query.tlog;

import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;

/** A checkpoint that was signed, with the cosignatures that it has by now. */
public record SignedCheckpoint(SignedNote note) {

  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  public long size() {
    return checkpoint().size();
  }
}
