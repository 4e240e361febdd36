package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Hash;
import org.jspecify.annotations.Nullable;

/** All checkpoints and cosignatures in order of size, and those that somebody kept elsewhere. */
final class Checkpoints implements AutoCloseable {

  private static final int FETCH = 1_000;

  private final PreparedStatement statement;
  private final ResultSet row;
  private final Deque<Checkpoint> old;
  private final Signers signers;
  private final Report report;
  private @Nullable Long next;
  private long last = -1;
  private long counted;
  private long cosigned;
  private long sound;
  private boolean reported;

  /**
   * Begins with the first of at least a size.
   *
   * @param old checkpoints that were kept elsewhere, whose signatures are looked at already
   */
  Checkpoints(
      Connection connection, long from, List<Checkpoint> old, Signers signers, Report report)
      throws SQLException {
    this.signers = signers;
    this.report = report;
    this.old =
        new ArrayDeque<>(old.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList());
    statement =
        connection.prepareStatement(
            """
            SELECT coalesce(c.size, s.size), c.root, c.note, s.witness, s.line, s.cosigned_at
            FROM ledger.checkpoint c FULL JOIN ledger.cosignature s ON s.size = c.size
            WHERE coalesce(c.size, s.size) >= ? ORDER BY 1
            """);
    statement.setFetchSize(FETCH);
    statement.setLong(1, from);
    row = statement.executeQuery();
    advance();
  }

  private void advance() throws SQLException {
    next = row.next() ? Long.valueOf(row.getLong(1)) : null;
  }

  /** The next size of which a root is wanted; {@code Long.MAX_VALUE} for none. */
  long next() {
    long kept = next == null ? Long.MAX_VALUE : next;
    Checkpoint elsewhere = old.peek();
    return elsewhere == null ? kept : Math.min(kept, elsewhere.size());
  }

  /** Compares everything that was signed of a size with the root of the entries. */
  void check(long size, Hash root) throws SQLException {
    boolean kept = next != null && next == size;
    while (next != null && next == size) {
      checkKept(size, root);
      advance();
    }
    while (!old.isEmpty() && old.peek().size() == size) {
      checkElsewhere(old.remove(), root, kept);
    }
  }

  private void checkKept(long size, Hash root) throws SQLException {
    String text = row.getString(3);
    String witness = row.getString(4);
    if (text == null) {
      report.fault(
          "A checkpoint of %d was cosigned by %s and is not kept: it was removed"
              .formatted(size, name(witness)));
      return;
    }
    try {
      SignedNote note = SignedNote.parse(text);
      if (size != last) {
        last = size;
        counted++;
        checkNote(note, size, Hash.of(row.getBytes(2)), root);
      }
      if (witness != null) {
        checkCosignature(note, size, witness, row.getString(5), row.getTimestamp(6).toInstant());
      }
    } catch (MalformedNoteException e) {
      report.fault("The checkpoint of " + size + " is none: " + e.getMessage());
    }
  }

  private void checkNote(SignedNote note, long size, Hash column, Hash root) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    signers.check(note, checkpoint);
    if (checkpoint.size() != size || !checkpoint.root().equals(column)) {
      report.fault("The row of the checkpoint of " + size + " does not say what its note says");
    }
    if (checkpoint.root().equals(root)) {
      sound = size;
    } else if (!reported) {
      reported = true;
      report.fault(
          ("The checkpoint of %d has another root than the entries: what lies between entry %d"
                  + " and entry %d is not what was signed (later checkpoints fail with it)")
              .formatted(size, sound, size - 1));
    }
  }

  private void checkCosignature(
      SignedNote note, long size, String witness, String line, Instant at) {
    try {
      VerifierKey key = VerifierKey.parse(witness);
      SignedNote alone = new SignedNote(note.text(), SignedNote.NoteSignature.parseLines(line));
      Instant said = alone.cosignedAt(key).orElse(null);
      if (at.equals(said)) {
        cosigned++;
        return;
      }
    } catch (MalformedNoteException e) {
      // Said below: what is malformed is false.
    }
    report.fault("The cosignature of %d by %s is false".formatted(size, name(witness)));
  }

  private void checkElsewhere(Checkpoint checkpoint, Hash root, boolean kept) {
    if (!checkpoint.root().equals(root)) {
      report.fault(
          "The checkpoint of %d that was kept elsewhere has another root: the record was rewritten"
              .formatted(checkpoint.size()));
    } else if (!kept) {
      report.fault(
          "The checkpoint of %d that was kept elsewhere is not among those of the ledger: it was"
                  .formatted(checkpoint.size())
              + " removed");
    } else {
      report.remark(
          "The checkpoint of %d that was kept elsewhere holds".formatted(checkpoint.size()));
    }
  }

  /** Says which checkpoints are of more entries than there are. */
  void end(long size) throws SQLException {
    for (; next != null; advance()) {
      report.fault(
          "A checkpoint of %d was signed, and there are %d entries: the end was cut off"
              .formatted(next, size));
    }
    for (Checkpoint checkpoint : old) {
      report.fault(
          ("A checkpoint of %d was kept elsewhere, and there are %d entries: the end was cut off,"
                  + " or an older state put back")
              .formatted(checkpoint.size(), size));
    }
  }

  long counted() {
    return counted;
  }

  long cosigned() {
    return cosigned;
  }

  private static String name(@Nullable String witness) {
    return witness == null || witness.indexOf('+') < 0
        ? String.valueOf(witness)
        : witness.substring(0, witness.indexOf('+'));
  }

  @Override
  public void close() throws SQLException {
    row.close();
    statement.close();
  }
}
