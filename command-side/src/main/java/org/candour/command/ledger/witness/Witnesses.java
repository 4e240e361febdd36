package org.candour.command.ledger.witness;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.TrustPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends new checkpoints to the witnesses that the policy names with an address, and keeps their
 * cosignatures. All are asked for the same checkpoint, in rounds, so that it may meet a policy
 * however the ledger moves: the newest as a round begins, and the next begins once all have
 * answered or had their time. Who answers later still cosigns the checkpoint of its round, and
 * misses the rounds in between. One that is away is asked again; the ledger goes on without it. One
 * that refuses, or holds more than the ledger has, is the alarm that witnesses are for: it is
 * logged and shown.
 */
public final class Witnesses implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final Cosigning cosigning;
  private final List<WitnessClient> witnesses;
  private final Duration pause;
  private final Duration patience;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(threads("witness-rounds"));
  private final ExecutorService asking = Executors.newCachedThreadPool(threads("witness-"));

  /** Those that still think, or are left alone for a while. */
  private final Set<WitnessClient> notNow = ConcurrentHashMap.newKeySet();

  /** How long each was last left alone since it last answered well. */
  private final Map<WitnessClient, Duration> pauses = new ConcurrentHashMap<>();

  /**
   * Asks witnesses.
   *
   * @param pause between two rounds, and half as long as one that is away is left alone at first
   * @param patience how long a round waits for answers
   */
  Witnesses(
      DataSource database,
      Clock clock,
      List<WitnessClient> witnesses,
      Duration pause,
      Duration patience) {
    this.cosigning = new Cosigning(database, clock);
    this.witnesses = List.copyOf(witnesses);
    this.pause = pause;
    this.patience = patience;
    if (!witnesses.isEmpty()) {
      ScheduledFuture<?> _ =
          timer.scheduleWithFixedDelay(
              this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static ThreadFactory threads(String name) {
    return Thread.ofPlatform().name(name, 0).daemon().factory();
  }

  /** Asks the witnesses of a policy that it names with addresses. */
  public static Witnesses of(DataSource database, Clock clock, TrustPolicy policy) {
    return new Witnesses(database, clock, WitnessClient.all(policy), PAUSE, ROUND);
  }

  /** The keys of those that are asked. */
  public List<VerifierKey> keys() {
    return witnesses.stream().map(WitnessClient::key).toList();
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
    asking.shutdownNow();
  }

  private void round() {
    try {
      SignedNote newest = cosigning.newest().orElse(null);
      if (newest == null) {
        return;
      }
      CompletableFuture<?>[] asked =
          witnesses.stream()
              .filter(notNow::add)
              .map(witness -> CompletableFuture.runAsync(() -> ask(witness, newest), asking))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(asked)
          .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (SQLException | RuntimeException e) {
      LOG.warn("The witnesses were not asked: {}", e.toString());
    }
  }

  private void ask(WitnessClient witness, SignedNote checkpoint) {
    if (cosigning.of(witness, checkpoint)) {
      pauses.remove(witness);
      notNow.remove(witness);
      return;
    }
    Duration rest = pauses.compute(witness, (_, before) -> longer(before == null ? pause : before));
    try {
      ScheduledFuture<?> _ =
          timer.schedule(() -> notNow.remove(witness), rest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Closing", e);
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
