package org.candour.command.ledger.witness;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.candour.command.ledger.witness.WitnessClient.Answer;
import org.candour.events.log.AddCheckpoint;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.TrustPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends new checkpoints to the witnesses that the policy names with an address, and keeps their
 * cosignatures. One that is away is asked again; the ledger goes on without it. One that refuses,
 * or holds more than the ledger has, is the alarm that witnesses are for: it is logged and shown.
 */
public final class Witnesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
  private static final long PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final DataSource database;
  private final Clock clock;
  private final List<VerifierKey> keys;
  private final ScheduledExecutorService timer;

  Witnesses(DataSource database, Clock clock, List<WitnessClient> witnesses) {
    this.database = database;
    this.clock = clock;
    this.keys = witnesses.stream().map(WitnessClient::key).toList();
    this.timer =
        Executors.newScheduledThreadPool(
            Math.max(1, witnesses.size()),
            Thread.ofPlatform().name("witness-", 0).daemon().factory());
    witnesses.forEach(witness -> again(witness, PAUSE_MILLIS, PAUSE_MILLIS));
  }

  /** Asks the witnesses of a policy that it names with addresses. */
  public static Witnesses of(DataSource database, Clock clock, TrustPolicy policy) {
    return new Witnesses(database, clock, WitnessClient.all(policy));
  }

  /** The keys of those that are asked. */
  public List<VerifierKey> keys() {
    return keys;
  }

  /** How a witness may stand, as {@code ledger.witness} has it. */
  public static List<String> states() {
    return Stream.of(State.values()).map(State::name).toList();
  }

  /** How a witness stands. */
  enum State {
    /** It cosigned the newest checkpoint that it was sent. */
    COSIGNED,
    /** It cannot be reached. */
    AWAY,
    /** It does not cosign what it was sent: what it saw before is not what the ledger shows. */
    REFUSED,
    /** It cosigned more entries than the ledger has. */
    AHEAD
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void again(WitnessClient witness, long delay, long pause) {
    if (!timer.isShutdown()) {
      ScheduledFuture<?> _ =
          timer.schedule(() -> askAndGoOn(witness, pause), delay, TimeUnit.MILLISECONDS);
    }
  }

  private void askAndGoOn(WitnessClient witness, long pause) {
    long next = tryAsk(witness) ? PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    try {
      again(witness, next, next);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closing", e);
    }
  }

  private boolean tryAsk(WitnessClient witness) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean well = ask(witness, connection);
      connection.commit();
      return well;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (SQLException | RuntimeException e) {
      LOG.warn("The witness {} was not asked: {}", witness.key().name(), e.toString());
      return false;
    }
  }

  /** Asks for a cosignature of the newest checkpoint, if it has none; says whether all is well. */
  private boolean ask(WitnessClient witness, Connection connection)
      throws SQLException, InterruptedException {
    WitnessTable table = new WitnessTable(connection);
    SignedNote newest = table.newest().orElse(null);
    long cosigned = table.cosigned(witness.key());
    if (newest == null || cosigned >= size(newest)) {
      return true;
    }
    Answer answer = send(witness, connection, Math.max(0, cosigned), newest);
    if (answer instanceof Answer.Holds holds && holds.size() <= size(newest)) {
      answer = send(witness, connection, holds.size(), newest);
    }
    return take(witness, table, newest, answer);
  }

  /** No transaction stays open while the witness thinks. */
  private static Answer send(
      WitnessClient witness, Connection connection, long old, SignedNote checkpoint)
      throws SQLException, InterruptedException {
    AddCheckpoint request = new WitnessTable(connection).request(old, checkpoint);
    connection.commit();
    return witness.ask(request);
  }

  private boolean take(WitnessClient witness, WitnessTable table, SignedNote newest, Answer answer)
      throws SQLException {
    return switch (answer) {
      case Answer.Cosigned cosigned -> {
        table.keep(witness.key(), newest, cosigned.line());
        show(witness, table, State.COSIGNED, "It cosigned", size(newest));
        yield true;
      }
      case Answer.Holds holds -> {
        String said =
            "It cosigned %d entries, and the ledger has %d".formatted(holds.size(), size(newest));
        LOG.error("The witness {} says that the ledger was cut: {}", witness.key().name(), said);
        show(witness, table, State.AHEAD, said, holds.size());
        yield false;
      }
      case Answer.Refused refused -> {
        LOG.error("The witness {} does not cosign: {}", witness.key().name(), refused.why());
        show(witness, table, State.REFUSED, refused.why(), size(newest));
        yield false;
      }
      case Answer.Away away -> {
        LOG.debug("The witness {} is away: {}", witness.key().name(), away.why());
        show(witness, table, State.AWAY, away.why(), size(newest));
        yield false;
      }
    };
  }

  private void show(WitnessClient witness, WitnessTable table, State state, String said, long size)
      throws SQLException {
    table.show(witness, state, said, size, clock.instant());
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }
}
