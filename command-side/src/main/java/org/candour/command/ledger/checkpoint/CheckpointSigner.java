package org.candour.command.ledger.checkpoint;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.candour.command.ledger.LedgerUnavailableException;
import org.candour.command.ledger.checkpoint.CheckpointTable.Kept;
import org.candour.command.ledger.durability.LedgerConnections;
import org.candour.command.ledger.durability.StandbyBarrier;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Succession;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.TileStack;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a checkpoint of the head, off the path of commands, and keeps each for ever with the tiles
 * that it completes. Before it signs it lets the tree that it signed last grow by the leaf hashes
 * stored since, and compares: what does not extend what was signed is never signed. Any number of
 * nodes may try: one of them signs a given size. What is signed is on the standbys before, so that
 * no promotion takes back what outsiders hold; and before a node signs for the first time, it asks
 * the witnesses whether they hold more than the database, which then is an old one.
 */
public final class CheckpointSigner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

  private final DataSource database;
  private final SignerKey key;
  private final Clock clock;
  private final @Nullable LastSignedCheckpointFile signedBefore;
  private final StandbyBarrier standbys;
  private final Outsiders outsiders;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("checkpoint-signer").daemon().factory());
  private final ScheduledFuture<?> signing;

  /** The tree as far as it was compared with what was signed. */
  private TileStack verified;

  /** Whether the outsiders said that they hold no more than the database. */
  private boolean outsidersAsked;

  private volatile @Nullable String fault;

  /** Starts signing with one key, and without a memory outside of the database. */
  public CheckpointSigner(DataSource database, SignerKey key, Clock clock, Duration every) {
    this(database, new SigningKeys(null, key), clock, every, null);
  }

  /** Starts signing what one server has on its disk, and without outsiders. */
  public CheckpointSigner(
      DataSource database,
      SigningKeys keys,
      Clock clock,
      Duration every,
      @Nullable LastSignedCheckpointFile signedBefore) {
    this(database, keys, clock, every, signedBefore, StandbyBarrier.NONE, Outsiders.NONE);
  }

  /**
   * Starts signing.
   *
   * @param every how long after a commit a checkpoint is signed, at most
   * @param signedBefore the last checkpoint signed here, kept outside of the database
   * @param standbys proves that what is signed will not be lost
   * @param outsiders asked once what they hold, before this node signs
   * @throws IllegalStateException if another key signed the last checkpoint and did not hand over
   * @throws LedgerDivergedException if the head, the entries and what was signed do not agree
   */
  public CheckpointSigner(
      DataSource database,
      SigningKeys keys,
      Clock clock,
      Duration every,
      @Nullable LastSignedCheckpointFile signedBefore,
      StandbyBarrier standbys,
      Outsiders outsiders) {
    this.database = database;
    this.key = keys.now();
    this.clock = clock;
    this.signedBefore = signedBefore;
    this.standbys = standbys;
    this.outsiders = outsiders;
    SignerKey asking = keys.before() == null ? keys.now() : keys.before();
    this.outsidersAsked = outsidersHoldNoMore(asking);
    this.verified = inTurn(true, (connection, kept) -> start(connection, keys, kept));
    this.signing =
        timer.scheduleWithFixedDelay(this::trySign, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    signing.cancel(false);
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
    trySign();
  }

  /** Why nothing is signed; empty if all is well. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /**
   * Whether the outsiders were asked and hold no more than the database; false if too few of them
   * answer, and then nothing may be signed here yet.
   */
  private boolean outsidersHoldNoMore(SignerKey by) {
    Checkpoint nothing = new Checkpoint(by.verifier().name(), 0, Hash.EMPTY);
    OptionalLong held = outsiders.largest(SignedNote.sign(nothing.body(), by));
    if (held.isEmpty()) {
      return false;
    }
    long size = read(connection -> new CheckpointTable(connection).head()).size();
    if (held.getAsLong() > size) {
      throw new LedgerDivergedException(
          ("A witness cosigned %d entries, and the database holds %d: it is an old one, and what"
                  + " was signed would be signed again with other entries. Bring the entries back:"
                  + " from the server that is furthest on, or from a newer backup")
              .formatted(held.getAsLong(), size));
    }
    return true;
  }

  /** At the start: the whole state is held to itself, and a key that hands over does so. */
  private TileStack start(Connection connection, SigningKeys keys, Frontier kept)
      throws SQLException {
    CheckpointTable table = new CheckpointTable(connection);
    Frontier head = table.head();
    table.requireEntriesOf(head);
    Optional<Kept> last = table.last();
    TileStack tree = resumed(connection, last.map(Kept::size).orElse(0L), last);
    requireMemory(connection, head);
    if (table.signer().isEmpty()) {
      enterFirst(table, keys, last);
    }
    if (keys.before() != null
        && table.signer().filter(keys.before().verifier()::equals).isPresent()) {
      requireOutsidersAsked();
      return handOver(connection, keys.before(), tree, kept);
    }
    requireTurnOf(table, key.verifier());
    grow(connection, tree.copy(), head);
    return tree;
  }

  /** The tree of what was signed last, from its tiles; says what is wrong if that is another. */
  private static TileStack resumed(Connection connection, long size, Optional<Kept> last)
      throws SQLException {
    StoredMerkleTree stored = new StoredMerkleTree(connection);
    long tiled = stored.tiled();
    if (tiled > size) {
      throw new LedgerDivergedException(
          "Tiles of %d entries are kept, and the last checkpoint is of %d: a checkpoint is missing"
              .formatted(tiled, size));
    }
    TileStack tree = TileStack.of(stored.of(tiled));
    stored.grow(tree, size);
    if (last.isPresent() && !tree.root().equals(last.get().root())) {
      TileStack fromEntries = TileStack.empty();
      stored.grow(fromEntries, size);
      throw new LedgerDivergedException(
          fromEntries.root().equals(last.get().root())
              ? "The tiles that are kept are not those of the entries"
              : "Another root was signed for %d entries than the entries have".formatted(size));
    }
    return tree;
  }

  private void requireMemory(Connection connection, Frontier head) {
    Optional<Checkpoint> remembered = signedBefore == null ? Optional.empty() : signedBefore.last();
    if (remembered.isEmpty()) {
      return;
    }
    Checkpoint before = remembered.get();
    if (before.size() > head.size()) {
      throw new LedgerDivergedException(
          ("%d entries were signed here, and the database holds %d: it was rolled back. What was"
                  + " signed is in %s; bring the entries back. Who must go on without them moves"
                  + " that file away, and outsiders will see it")
              .formatted(before.size(), head.size(), signedBefore));
    }
    Hash root = new StoredMerkleTree(connection).of(before.size()).root();
    if (!root.equals(before.root())) {
      throw new LedgerDivergedException(
          "Another root was signed here for %d entries than the database has for them; see %s"
              .formatted(before.size(), signedBefore));
    }
  }

  private void enterFirst(CheckpointTable table, SigningKeys keys, Optional<Kept> last)
      throws SQLException {
    SignerKey first = keys.before() == null ? keys.now() : keys.before();
    if (last.isPresent() && !last.get().note().isSignedBy(first.verifier())) {
      throw new IllegalStateException(
          "The last checkpoint was signed by another key than "
              + first.verifier()
              + ": bring that key back. A log whose key changes unannounced proves nothing.");
    }
    table.enter(first.verifier(), null, clock.instant());
  }

  /** The old key signs the head, and hands over to the new one at that checkpoint. */
  private TileStack handOver(Connection connection, SignerKey old, TileStack tree, Frontier kept)
      throws SQLException {
    CheckpointTable table = new CheckpointTable(connection);
    TileStack grown = sign(connection, old, tree, kept);
    Checkpoint last = Checkpoint.parse(table.last().orElseThrow().note().text());
    table.enter(key.verifier(), Succession.sign(last, old, key), clock.instant());
    LOG.info("{} has handed over to {}", old.verifier(), key.verifier());
    return grown;
  }

  private static void requireTurnOf(CheckpointTable table, VerifierKey key) throws SQLException {
    Optional<VerifierKey> signer = table.signer();
    if (!signer.equals(Optional.of(key))) {
      throw new IllegalStateException(
          "The log is signed by another key than "
              + key
              + ", and that one has not handed over: bring it back. A log whose key changes"
              + " unannounced proves nothing.");
    }
  }

  private void trySign() {
    try {
      sign();
      fault = null;
    } catch (LedgerDivergedException e) {
      LOG.error("No checkpoint is signed any more: {}", e.getMessage());
      fault = e.getMessage();
    } catch (RuntimeException e) {
      LOG.warn("No checkpoint was signed: {}", e.toString());
    }
  }

  private void requireOutsidersAsked() {
    if (!outsidersAsked) {
      throw new LedgerUnavailableException(
          "Nothing is signed here until more than half of the witnesses have said what they hold",
          null);
    }
  }

  /**
   * Signs the head if no checkpoint of its size is kept yet.
   *
   * @throws LedgerDivergedException if the log is shorter than what was signed before, or does not
   *     extend it; nothing is signed then
   */
  synchronized void sign() {
    outsidersAsked = outsidersAsked || outsidersHoldNoMore(key);
    requireOutsidersAsked();
    verified =
        inTurn(
            false,
            (connection, kept) -> {
              requireTurnOf(new CheckpointTable(connection), key.verifier());
              return sign(connection, key, verified, kept);
            });
  }

  /**
   * Signs a head; gives the tree that was signed, for which the given one is not changed.
   *
   * @param kept the head as it is on the standbys
   */
  private TileStack sign(Connection connection, SignerKey by, TileStack from, Frontier kept)
      throws SQLException {
    CheckpointTable table = new CheckpointTable(connection);
    Optional<Kept> last = table.last();
    if (last.isPresent()) {
      requireExtends(table.head(), last.get());
    }
    TileStack tree = from.copy();
    if (last.isPresent() && last.get().size() > tree.size()) {
      new StoredMerkleTree(connection).grow(tree, last.get().size());
      if (!tree.root().equals(last.get().root())) {
        throw new LedgerDivergedException(
            "Another root was signed for " + tree.size() + " entries");
      }
    }
    if (last.isPresent() && last.get().size() >= kept.size()) {
      // Nothing is new, or another node signed what came since.
      return tree;
    }
    grow(connection, tree, kept);
    Checkpoint checkpoint = new Checkpoint(by.verifier().name(), kept.size(), kept.root());
    SignedNote note = SignedNote.sign(checkpoint.body(), by);
    if (signedBefore != null) {
      signedBefore.remember(note);
    }
    table.keep(note, clock.instant());
    return tree;
  }

  private static void requireExtends(Frontier head, Kept last) {
    if (head.size() < last.size()) {
      throw new LedgerDivergedException(
          "The log has "
              + head.size()
              + " entries, and a checkpoint of "
              + last.size()
              + " was signed");
    }
    if (head.size() == last.size() && !head.root().equals(last.root())) {
      throw new LedgerDivergedException("Another root was signed for " + last.size() + " entries");
    }
  }

  private static void grow(Connection connection, TileStack tree, Frontier head)
      throws SQLException {
    if (head.size() < tree.size()) {
      throw new LedgerDivergedException(
          "The log has "
              + head.size()
              + " entries, and a checkpoint of "
              + tree.size()
              + " was signed");
    }
    new StoredMerkleTree(connection).grow(tree, head.size());
    if (!tree.root().equals(head.root())) {
      throw new LedgerDivergedException(
          "The head row has another root than the %d entries".formatted(head.size()));
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private interface Signing<T> {
    T on(Connection connection, Frontier kept) throws SQLException;
  }

  private <T> T read(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailableException("The checkpoints cannot be read or written", e);
    }
  }

  /** Does work in a transaction while no other node signs, with a head that is on the standbys. */
  private <T> T inTurn(boolean start, Signing<T> work) {
    return read(connection -> {
      if (start) {
        LedgerConnections.allowLongWork(connection);
      }
      Frontier kept = kept(connection);
      connection.setAutoCommit(false);
      try {
        new CheckpointTable(connection).takeTurn(start);
        T result = work.on(connection, kept);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    });
  }

  /** The head, once it is on the standbys; where it is signed already it needs no proof. */
  private Frontier kept(Connection connection) throws SQLException {
    CheckpointTable table = new CheckpointTable(connection);
    Frontier head = table.head();
    if (standbys.isNeeded() && table.last().stream().noneMatch(l -> l.size() == head.size())) {
      standbys.confirm(connection);
    }
    return head;
  }
}
