package org.candour.query.tlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.log.policy.PolicyFile;
import org.candour.events.log.policy.TrustPolicy;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TiledTree;
import org.candour.query.ledger.LedgerDatabase;
import org.candour.query.presentation.PlainEnglish;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was signed, and the tree below it. Nothing here reads more than a tile at a time. */
@Component
public class PublicLog {

  private static final String CHECKPOINT = "SELECT size, note FROM ledger.checkpoint ";

  /** How many checkpoints are looked at for one that enough witnesses cosigned. */
  private static final int FAR_ENOUGH = 20;

  private final JdbcClient jdbc;
  private final TrustPolicy policy;
  private final List<VerifierKey> witnesses;

  /**
   * The log of a database.
   *
   * @param policy the file that names the witnesses: of any other the database alone says that it
   *     is one, and nothing that it signed is shown
   */
  PublicLog(LedgerDatabase database, @Value("${" + PolicyFile.SETTING + ":}") String policy) {
    this.jdbc = database.jdbc();
    this.policy = PolicyFile.read(policy);
    this.witnesses = this.policy.keys().witnesses();
  }

  private String[] witnessKeys() {
    return witnesses.stream().map(VerifierKey::toString).toArray(String[]::new);
  }

  /** The size of the newest checkpoint; empty while nothing is signed. */
  public Optional<Long> newestSize() {
    return jdbc.sql("SELECT max(size) FROM ledger.checkpoint").query(Long.class).optional();
  }

  /** The newest checkpoint. */
  public Optional<SignedCheckpoint> newest() {
    return one(CHECKPOINT + "ORDER BY size DESC LIMIT 1", List.of());
  }

  /** The first checkpoint that was signed of at least so many entries. */
  public Optional<SignedCheckpoint> firstOf(long size) {
    return one(CHECKPOINT + "WHERE size >= ? ORDER BY size LIMIT 1", List.of(size));
  }

  /**
   * The checkpoint that says most about the first so many entries: the newest that enough witnesses
   * cosigned, or else the newest that any cosigned, or else the newest.
   */
  public Optional<SignedCheckpoint> bestOf(long size) {
    List<Long> cosigned =
        jdbc.sql(
                "SELECT DISTINCT size FROM ledger.cosignature WHERE size >= ? AND witness = ANY (?)"
                    + " ORDER BY size DESC LIMIT "
                    + FAR_ENOUGH)
            .param(size)
            .param(witnessKeys())
            .query((rs, row) -> rs.getLong(1))
            .list();
    return cosigned.stream()
        .flatMap(of -> exactly(of).stream())
        .filter(signed -> policy.judge(signed.note()).isMet())
        .findFirst()
        .or(() -> cosigned.stream().findFirst().flatMap(this::exactly))
        .or(() -> one(CHECKPOINT + "WHERE size >= ? ORDER BY size DESC LIMIT 1", List.of(size)));
  }

  Optional<SignedCheckpoint> exactly(long size) {
    return one(CHECKPOINT + "WHERE size = ?", List.of(size));
  }

  /** How it stands with an entry, in a sentence: signed or not yet, and witnessed by whom. */
  public String standing(long index) {
    Optional<SignedCheckpoint> best = bestOf(index + 1);
    if (best.isEmpty()) {
      return "Not yet covered by a signed checkpoint; the next is due within a second";
    }
    List<String> cosigned =
        witnesses.stream().flatMap(witness -> cosigned(best.get(), witness).stream()).toList();
    return "In the log of "
        + best.get().size()
        + " entries, which is signed; "
        + (cosigned.isEmpty()
            ? "no witness has cosigned it yet"
            : "cosigned by "
                + PlainEnglish.list(cosigned)
                + (policy.judge(best.get().note()).isMet()
                    ? ""
                    : ", which is not enough for the ledger’s policy"));
  }

  /** A witness signs the time as well; of the log's own signature no time is signed. */
  private static Optional<String> cosigned(SignedCheckpoint checkpoint, VerifierKey witness) {
    return cosignedAt(checkpoint.note(), witness)
        .map(at -> witness.name() + " on " + PlainEnglish.time(at));
  }

  private static Optional<Instant> cosignedAt(SignedNote note, VerifierKey witness) {
    try {
      return note.cosignedAt(witness);
    } catch (MalformedNoteException e) {
      return Optional.empty();
    }
  }

  private Optional<SignedCheckpoint> one(String sql, List<?> parameters) {
    return jdbc.sql(sql).params(parameters).query((rs, row) -> signed(rs)).optional();
  }

  private SignedCheckpoint signed(ResultSet rs) throws SQLException {
    SignedNote note = SignedNote.parse(rs.getString(2));
    return new SignedCheckpoint(note.with(cosignatures(rs.getLong(1))));
  }

  private List<NoteSignature> cosignatures(long size) {
    List<NoteSignature> lines = new ArrayList<>();
    jdbc.sql(
            "SELECT line FROM ledger.cosignature WHERE size = ? AND witness = ANY (?)"
                + " ORDER BY witness")
        .param(size)
        .param(witnessKeys())
        .query(String.class)
        .list()
        .forEach(line -> lines.addAll(NoteSignature.parseLines(line)));
    return lines;
  }

  /** The log's keys, past and present, and each witness's. */
  public Keyring keys() {
    return logKeys().with(new Keyring(witnesses));
  }

  /** The log's own keys, past and present. */
  public Keyring logKeys() {
    return new Keyring(
        read("SELECT key FROM ledger.signer ORDER BY place").stream()
            .map(VerifierKey::parse)
            .toList());
  }

  /** The notes in which a key handed over to the next, one after the other. */
  public String successions() {
    return String.join(
        "",
        read("SELECT succession FROM ledger.signer WHERE succession IS NOT NULL ORDER BY place"));
  }

  /** The policy as it is set. */
  TrustPolicy configured() {
    return policy;
  }

  /** Whom those may trust who check this log: its own keys, past and present, and the witnesses. */
  public TrustPolicy policy() {
    return policy.with(logKeys().keys());
  }

  private List<String> read(String sql) {
    return jdbc.sql(sql).query((rs, row) -> rs.getString(1)).list();
  }

  /** The tree of a size that was signed. */
  public TiledTree tree(long size) {
    return new TiledTree(size, this::hashes);
  }

  /** The hashes of a tile: kept if it is full, and otherwise from what lies right below it. */
  public List<Hash> hashes(Tile tile) {
    if (tile.isFull()) {
      Optional<byte[]> kept =
          jdbc.sql("SELECT hashes FROM ledger.tile WHERE level = ? AND index = ?")
              .param(tile.level())
              .param(tile.index())
              .query((rs, row) -> rs.getBytes(1))
              .optional();
      if (kept.isPresent()) {
        return tile.hashes(kept.get());
      }
    }
    List<Hash> hashes =
        tile.level() == 0
            ? range(
                "SELECT leaf_hash FROM ledger.entry WHERE index >= ? AND index < ? ORDER BY index",
                tile)
            : range(
                "SELECT root FROM ledger.tile WHERE index >= ? AND index < ? AND level = "
                    + (tile.level() - 1)
                    + " ORDER BY index",
                tile);
    if (hashes.size() != tile.width()) {
      throw new IllegalStateException("Part of tile " + tile.path() + " is missing");
    }
    return hashes;
  }

  private List<Hash> range(String sql, Tile tile) {
    return jdbc.sql(sql)
        .param(tile.first())
        .param(tile.first() + tile.width())
        .query((rs, row) -> Hash.of(rs.getBytes(1)))
        .list();
  }

  /** The exact bytes of the entries of a tile of level 0. */
  List<byte[]> bundle(Tile tile) {
    return jdbc.sql("SELECT bytes FROM ledger.entry WHERE index >= ? AND index < ? ORDER BY index")
        .param(tile.first())
        .param(tile.first() + tile.width())
        .query((rs, row) -> rs.getBytes(1))
        .list();
  }
}
