package org.candour.query.tlog;

import java.time.Instant;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;

/**
 * A checkpoint that was signed, with the cosignatures that it has by now.
 *
 * @param signedAt when, by the log's clock
 */
public record SignedCheckpoint(SignedNote note, Instant signedAt) {

  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  public long size() {
    return checkpoint().size();
  }
}
