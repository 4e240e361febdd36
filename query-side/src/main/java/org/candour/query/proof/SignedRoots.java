package org.candour.query.proof;

import java.util.List;
import java.util.Optional;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.Succession;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.tree.Frontier;
import org.candour.query.halt.Halt;
import org.candour.query.halt.UnprovenException;
import org.candour.query.ledger.LedgerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The checkpoints that the log's own key signed. The key is the one of the settings, or else the
 * first that these views were made with; whichever it handed over to is believed too. So a database
 * that comes with checkpoints and with a key of its own proves nothing.
 */
@Component
public class SignedRoots {

  private final JdbcClient ledger;
  private final JdbcClient views;
  private final Halt halt;
  private final @Nullable VerifierKey configured;
  private volatile @Nullable Keyring known;

  SignedRoots(
      LedgerDatabase ledger,
      JdbcClient views,
      Halt halt,
      @Value("${candour.ledger.log-key:}") String key) {
    this.ledger = ledger.jdbc();
    this.views = views;
    this.halt = halt;
    this.configured = key.isBlank() ? null : VerifierKey.parse(key.strip());
  }

  /**
   * The newest checkpoint of more entries than some and no more than others.
   *
   * @throws UnprovenException if there is one that the log did not sign
   */
  Optional<Checkpoint> newest(long above, long upTo) {
    List<Checkpoint> newest = within(above, upTo, 1);
    return newest.isEmpty() ? Optional.empty() : Optional.of(newest.getFirst());
  }

  /** The newest checkpoints of more entries than some and no more than others, the largest last. */
  public List<Checkpoint> within(long above, long upTo, int most) {
    return ledger
        .sql(
            "SELECT note FROM (SELECT size, note FROM ledger.checkpoint WHERE size > ? AND size <= ?"
                + " ORDER BY size DESC LIMIT ?) newest ORDER BY size")
        .param(above)
        .param(upTo)
        .param(most)
        .query((row, _) -> signed(row.getString(1)))
        .list();
  }

  private Checkpoint signed(String text) {
    try {
      SignedNote note = SignedNote.parse(text);
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (Checkpoint.isSignedByItsLog(note, keys(false))
          || Checkpoint.isSignedByItsLog(note, keys(true))) {
        return checkpoint;
      }
      throw unproven(
          "The checkpoint of " + checkpoint.size() + " entries is not signed by the log");
    } catch (MalformedNoteException e) {
      throw unproven("A checkpoint does not hold: " + e.getMessage());
    }
  }

  /** The keys that are believed, looked up again where those that are known do not do. */
  private Keyring keys(boolean again) {
    Keyring keys = known;
    if (keys == null || again) {
      String successions =
          String.join(
              "",
              ledger
                  .sql(
                      "SELECT succession FROM ledger.signer WHERE succession IS NOT NULL ORDER BY"
                          + " place")
                  .query(String.class)
                  .list());
      keys = Succession.follow(new Keyring(List.of(first())), successions);
      known = keys;
    }
    return keys;
  }

  private VerifierKey first() {
    VerifierKey given = configured;
    return given == null ? VerifierKey.parse(kept().orElseGet(this::keep)) : given;
  }

  private Optional<String> kept() {
    return views
        .sql("SELECT key FROM view.proof WHERE key IS NOT NULL")
        .query(String.class)
        .optional();
  }

  private String keep() {
    String key =
        ledger
            .sql("SELECT key FROM ledger.signer ORDER BY place LIMIT 1")
            .query(String.class)
            .optional()
            .orElseThrow(() -> unproven("There is a checkpoint, and no key that signed it"));
    views.sql("UPDATE view.proof SET key = ? WHERE key IS NULL").param(key).update();
    return kept().orElse(key);
  }

  /**
   * Compares a tree with what was signed of as many entries.
   *
   * @throws UnprovenException if it is another tree
   */
  public void compare(Checkpoint signed, Frontier tree) {
    if (!signed.root().equals(tree.root())) {
      throw unproven(
          "The first " + signed.size() + " entries do not have the root that the log signed");
    }
  }

  /**
   * Compares a tree with the one that was read before over as many entries.
   *
   * @throws UnprovenException if it is another tree
   */
  public void compare(Frontier before, Frontier now) {
    if (!before.root().equals(now.root())) {
      throw unproven(
          "Among the first " + before.size() + " entries are others than were read before");
    }
  }

  /** Raises the notice that an entry is not there, and gives what to throw. */
  public UnprovenException missing(long entry) {
    return unproven("Entry " + entry + " is missing");
  }

  /** Raises the notice that something does not prove, and gives what to throw. */
  private UnprovenException unproven(String what) {
    UnprovenException unproven = new UnprovenException(what);
    halt.raise(unproven);
    return unproven;
  }
}
