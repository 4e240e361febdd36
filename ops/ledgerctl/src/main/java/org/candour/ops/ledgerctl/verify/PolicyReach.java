package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.policy.Witnessing;
import org.jspecify.annotations.Nullable;

/**
 * How far the cosignatures of a ledger meet a policy. Witnesses come a moment after the log, so the
 * newest entries may lack them for a while; longer than that is said.
 */
final class PolicyReach {

  /** How long after enough witnesses last cosigned entries may go on without them. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int FETCH = 1_000;

  private final TrustPolicy policy;
  private final long size;
  private final Instant now;
  private final Report report;

  /**
   * A look at a ledger.
   *
   * @param size how many entries were verified, with all that was signed of them
   */
  PolicyReach(TrustPolicy policy, long size, Instant now, Report report) {
    this.policy = policy;
    this.size = size;
    this.now = now;
    this.report = report;
  }

  /** A checkpoint that a witness cosigned, and who else did. */
  private record Found(long size, Witnessing witnessing) {}

  /** Says how far the policy is met; whether that is far enough. */
  boolean check(Connection connection) throws SQLException {
    if (policy.quorum() == null) {
      report.remark("The policy asks for no witness");
      return true;
    }
    connection.setAutoCommit(false);
    Found met = newest(connection);
    if (met == null) {
      policy
          .judge(_ -> null)
          .missing()
          .forEach(why -> report.unmet("The policy is met by no checkpoint: " + why));
      return false;
    }
    return tell(met.size(), met.witnessing().since().orElseThrow());
  }

  private boolean tell(long reached, Instant since) {
    if (reached == size) {
      report.remark(
          "The policy is met: enough witnesses cosigned all %d entries, at %s"
              .formatted(size, since));
      return true;
    }
    boolean lately = Duration.between(since, now).compareTo(PATIENCE) <= 0;
    String said =
        "The policy is met up to entry %d, at %s; too few witnesses cosigned the %d entries after it"
            .formatted(reached - 1, since, size - reached);
    if (lately) {
      report.remark(said + " so far");
    } else {
      report.unmet(said);
    }
    return lately;
  }

  private @Nullable Found newest(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT c.size, c.note, s.line FROM ledger.cosignature s JOIN ledger.checkpoint c USING (size)
            WHERE s.witness = ANY (?) AND c.size <= ? ORDER BY c.size DESC
            """)) {
      select.setFetchSize(FETCH);
      select.setArray(
          1,
          connection.createArrayOf(
              "text",
              policy.keys().witnesses().stream()
                  .map(VerifierKey::toString)
                  .toArray(String[]::new)));
      select.setLong(2, size);
      try (ResultSet row = select.executeQuery()) {
        return first(row);
      }
    }
  }

  private @Nullable Found first(ResultSet row) throws SQLException {
    long of = -1;
    SignedNote note = null;
    while (row.next()) {
      try {
        if (note == null || of != row.getLong(1)) {
          of = row.getLong(1);
          note = SignedNote.parse(row.getString(2));
        }
        note = note.with(NoteSignature.parseLines(row.getString(3)));
      } catch (MalformedNoteException e) {
        // What is malformed cosigns nothing, and is named among the checkpoints.
        continue;
      }
      Witnessing witnessing = policy.judge(note);
      if (witnessing.isMet()) {
        return new Found(of, witnessing);
      }
    }
    return null;
  }
}
