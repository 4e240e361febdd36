package org.candour.ops.benchmarks.failover;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.candour.command.ledger.append.Idempotency;
import org.candour.command.ledger.append.Idempotency.Outcome;
import org.candour.command.ledger.append.PendingAppend;
import org.candour.command.ledger.append.PendingAppend.IdempotencyKey;
import org.candour.command.ledger.append.PendingAppend.PendingEntry;
import org.candour.command.ledger.append.RepeatedKeyException;
import org.candour.command.ledger.append.Sequencer;
import org.candour.command.ledger.checkpoint.CheckpointSigner;
import org.candour.command.ledger.checkpoint.Outsiders;
import org.candour.command.ledger.checkpoint.SigningKeys;
import org.candour.command.ledger.durability.DurabilityCheck;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryFormat;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.id.StreamId;
import org.candour.events.log.note.SignerKey;

/** The engine of one command side: its sequencer, its look-up by key, and its signer. */
final class DrillNode implements Recorder, AutoCloseable {

  private static final String ROLE = "candour_command";
  private static final Duration SIGNED_AFTER = Duration.ofMillis(200);
  static final Actor BY = new Actor("drill", Role.REGISTRAR, null, null);

  private final Sequencer sequencer;
  private final Idempotency idempotency;
  private final CheckpointSigner signer;

  /** Starts one, as settings with {@code candour.ledger.standbys} of one would. */
  DrillNode(String url, String password, SignerKey key) {
    StandbyBarrier standbys = new StandbyBarrier(new DurabilityCheck(1));
    DataSource database = LedgerConnections.single(url, ROLE, password, "drill", "");
    this.sequencer =
        new Sequencer(Sequencer.connections(url, ROLE, password), Clock.systemUTC(), standbys);
    this.idempotency = new Idempotency(database, standbys);
    this.signer =
        new CheckpointSigner(
            database,
            new SigningKeys(null, key),
            Clock.systemUTC(),
            SIGNED_AFTER,
            null,
            standbys,
            Outsiders.NONE);
  }

  /** {@inheritDoc} As the service does. */
  @Override
  public long record(String key) {
    Optional<Outcome> earlier = idempotency.find(BY.actor(), key);
    return earlier.isPresent() ? index(earlier.get()) : append(key);
  }

  private long append(String key) {
    try {
      return sequencer.append(command(key)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RepeatedKeyException) {
        return index(idempotency.find(BY.actor(), key).orElseThrow());
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static long index(Outcome outcome) {
    return outcome.entries().getFirst().index();
  }

  /** One entry that opens a stream of its own. */
  private static PendingAppend command(String key) {
    UUID id = UUID.randomUUID();
    StreamId stream = new StreamId("closure", UUID.randomUUID().toString());
    EntryMetadata circumstances =
        new EntryMetadata(
            BY,
            new CommandRef(key, "inform-families", "ab".repeat(32)),
            PartialDate.parse("2013"),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null);
    return new PendingAppend(
        List.of(
            new PendingEntry(
                id,
                "closure.families-informed",
                stream,
                0,
                true,
                EntryFormat.write(
                    id, stream, 0, circumstances, Set.of(), new FamiliesInformed("By letter")))),
        IdempotencyKey.of(BY.actor(), key));
  }

  @Override
  public void close() {
    signer.close();
    sequencer.close();
  }
}
