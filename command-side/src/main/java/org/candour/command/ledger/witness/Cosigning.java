package org.candour.command.ledger.witness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.candour.command.ledger.witness.WitnessClient.Answer;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one witness for a cosignature, keeps it, and shows how the witness stands. */
final class Cosigning {

  private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);

  private final DataSource database;
  private final Clock clock;

  Cosigning(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<SignedNote> newest() throws SQLException {
    return inTable(WitnessTable::newest);
  }

  /**
   * Asks one for a cosignature of a checkpoint, if it has none of it or of a newer one, and keeps
   * it; says whether all is well.
   */
  boolean of(WitnessClient witness, SignedNote checkpoint) {
    try {
      return cosigns(witness, checkpoint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (SQLException | RuntimeException e) {
      LOG.warn("The witness {} was not asked: {}", witness.key().name(), e.toString());
      return false;
    }
  }

  private boolean cosigns(WitnessClient witness, SignedNote checkpoint)
      throws SQLException, InterruptedException {
    long cosigned = inTable(table -> table.cosigned(witness.key()));
    if (cosigned >= size(checkpoint)) {
      return true;
    }
    Answer answer = send(witness, Math.max(0, cosigned), checkpoint);
    if (answer instanceof Answer.Holds holds && holds.size() <= size(checkpoint)) {
      answer = send(witness, holds.size(), checkpoint);
    }
    Answer last = answer;
    return inTable(table -> take(witness, table, checkpoint, last));
  }

  /** No connection is held while the witness thinks. */
  private Answer send(WitnessClient witness, long old, SignedNote checkpoint)
      throws SQLException, InterruptedException {
    return witness.cosign(inTable(table -> table.request(old, checkpoint)));
  }

  /** What is read or kept in one transaction. */
  @FunctionalInterface
  private interface InTable<T> {
    T from(WitnessTable table) throws SQLException;
  }

  private <T> T inTable(InTable<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.from(new WitnessTable(connection));
      connection.commit();
      return result;
    }
  }

  private boolean take(WitnessClient witness, WitnessTable table, SignedNote asked, Answer answer)
      throws SQLException {
    return switch (answer) {
      case Answer.Cosigned cosigned -> {
        table.keep(witness.key(), asked, cosigned.line());
        show(witness, table, Witnesses.State.COSIGNED, "It cosigned", size(asked));
        yield true;
      }
      case Answer.Holds holds -> holds(witness, table, asked, holds.size());
      case Answer.Refused refused -> {
        LOG.error("The witness {} does not cosign: {}", witness.key().name(), refused.why());
        show(witness, table, Witnesses.State.REFUSED, refused.why(), size(asked));
        yield false;
      }
      case Answer.Away away -> away(witness, table, asked, away.why());
    };
  }

  private boolean holds(WitnessClient witness, WitnessTable table, SignedNote asked, long held)
      throws SQLException {
    long newest = table.newest().map(Cosigning::size).orElse(0L);
    if (held > newest) {
      String said = "It cosigned %d entries, and the ledger has %d".formatted(held, newest);
      LOG.error("The witness {} says that the ledger was cut: {}", witness.key().name(), said);
      show(witness, table, Witnesses.State.AHEAD, said, held);
      return false;
    }
    // One that holds more than it was asked for was asked by another node for what was signed
    // since.
    return held > size(asked)
        || away(witness, table, asked, "It holds " + held + " entries, and goes on from no size");
  }

  private boolean away(WitnessClient witness, WitnessTable table, SignedNote asked, String why)
      throws SQLException {
    LOG.debug("The witness {} is away: {}", witness.key().name(), why);
    show(witness, table, Witnesses.State.AWAY, why, size(asked));
    return false;
  }

  private void show(
      WitnessClient witness, WitnessTable table, Witnesses.State state, String said, long size)
      throws SQLException {
    table.show(witness, state, said, size, clock.instant());
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }
}
