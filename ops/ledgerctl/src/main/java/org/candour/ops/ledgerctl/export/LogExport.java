package org.candour.ops.ledgerctl.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.evidence.CheckResult;
import org.candour.events.evidence.CheckResult.Finding;
import org.candour.events.evidence.CheckResult.Kind;
import org.candour.events.evidence.PolicyCheck;
import org.candour.events.evidence.Trust;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.EntryBundle;
import org.candour.events.log.Succession;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.tree.Hash;
import org.candour.events.log.tree.Tile;
import org.candour.events.log.tree.TileStack;
import org.candour.ops.access.tables.Answers;

/** Writes a log into a directory, bundle by bundle, and checks one without its database. */
public final class LogExport {

  private static final String CHECKPOINT = "checkpoint";
  private static final String KEYS = "keys.txt";
  private static final String SUCCESSIONS = "successions.txt";

  private LogExport() {}

  /**
   * Writes everything that the newest checkpoint covers.
   *
   * @return how many entries
   * @throws IOException if the directory is not empty or cannot be written
   * @throws SQLException if the ledger cannot be read, or nothing in it is signed yet
   */
  public static long write(Connection connection, Path directory) throws SQLException, IOException {
    Files.createDirectories(directory);
    try (Stream<Path> there = Files.list(directory)) {
      if (there.findAny().isPresent()) {
        throw new IOException(directory + " is not empty");
      }
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    List<String> newest =
        Answers.texts(connection, "SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1");
    if (newest.isEmpty()) {
      throw new SQLException("Nothing is signed yet");
    }
    SignedNote note = SignedNote.parse(newest.getFirst());
    long size = Checkpoint.parse(note.text()).size();
    entries(connection, size, directory);
    List<String> cosignatures =
        Answers.texts(connection, "SELECT line FROM ledger.cosignature WHERE size = " + size);
    text(directory, CHECKPOINT, note + String.join("", cosignatures));
    text(
        directory,
        KEYS,
        lines(Answers.texts(connection, "SELECT key FROM ledger.signer ORDER BY place")));
    text(
        directory,
        SUCCESSIONS,
        String.join(
            "",
            Answers.texts(
                connection,
                "SELECT succession FROM ledger.signer WHERE succession IS NOT NULL"
                    + " ORDER BY place")));
    return size;
  }

  private static void entries(Connection connection, long size, Path directory)
      throws SQLException, IOException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT bytes FROM ledger.entry WHERE index < ? ORDER BY index")) {
      select.setFetchSize(Tile.FULL);
      select.setLong(1, size);
      try (ResultSet row = select.executeQuery()) {
        List<byte[]> bundle = new ArrayList<>();
        long written = 0;
        while (row.next()) {
          bundle.add(row.getBytes(1));
          if (bundle.size() == Tile.FULL) {
            bundle(directory, written / Tile.FULL, bundle);
            written += bundle.size();
            bundle.clear();
          }
        }
        if (!bundle.isEmpty()) {
          bundle(directory, written / Tile.FULL, bundle);
        }
      }
    }
  }

  private static void bundle(Path directory, long number, List<byte[]> entries) throws IOException {
    Path file = directory.resolve(path(number, entries.size()));
    Files.createDirectories(file.getParent());
    Files.write(file, EntryBundle.write(entries));
  }

  private static String path(long number, int width) {
    return "tile/entries/" + new Tile(0, number, width).path().substring("0/".length());
  }

  /**
   * Checks a directory that was written so: that its entries are those that the log signed, all of
   * them and in order.
   *
   * @param trust whom whoever checks trusts; without any keys nothing is proven
   * @param kept checkpoints that somebody kept
   */
  public static CheckResult check(Path directory, Trust trust, List<SignedNote> kept)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    try {
      SignedNote note = SignedNote.parse(Files.readAllBytes(directory.resolve(CHECKPOINT)));
      Keyring keys = keys(directory, trust.keys(), findings);
      signed(note, keys, !trust.isEmpty(), findings);
      if (trust.policy() != null) {
        findings.addAll(PolicyCheck.check(List.of(note), keys, trust.policy()));
      }
      compare(directory, Checkpoint.parse(note.text()), kept, findings);
    } catch (MalformedNoteException e) {
      findings.add(new Finding(Kind.FALSE, "The export is broken: " + e.getMessage()));
    }
    return new CheckResult(findings);
  }

  private static Keyring keys(Path directory, Keyring trusted, List<Finding> findings)
      throws IOException {
    if (!trusted.keys().isEmpty()) {
      return trusted.with(
          Succession.follow(trusted, Files.readString(directory.resolve(SUCCESSIONS))));
    }
    findings.add(
        new Finding(
            Kind.OPEN,
            "The keys are the export’s own: whoever made it up could have made them up too"));
    return Keyring.parse(Files.readString(directory.resolve(KEYS)));
  }

  private static void signed(
      SignedNote note, Keyring keys, boolean trusted, List<Finding> findings) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    boolean signed = Checkpoint.isSignedByItsLog(note, keys);
    findings.add(
        new Finding(
            !signed ? Kind.FALSE : trusted ? Kind.PROVEN : Kind.REMARK,
            "The log %s %s the checkpoint of %d entries"
                .formatted(
                    checkpoint.origin(), signed ? "signed" : "did not sign", checkpoint.size())));
    keys.witnesses()
        .forEach(witness ->
            note.cosignedAt(witness)
                .ifPresent(at ->
                    findings.add(
                        new Finding(
                            trusted ? Kind.PROVEN : Kind.REMARK,
                            "The witness " + witness.name() + " cosigned it at " + at))));
  }

  private static void compare(
      Path directory, Checkpoint signed, List<SignedNote> kept, List<Finding> findings)
      throws IOException {
    TileStack tree = TileStack.empty();
    List<Checkpoint> old = kept.stream().map(note -> Checkpoint.parse(note.text())).toList();
    for (long number = 0; tree.size() < signed.size(); number++) {
      int width = Tile.width(0, number, signed.size());
      Path file = directory.resolve(path(number, width));
      List<byte[]> entries =
          Files.exists(file) ? EntryBundle.read(Files.readAllBytes(file)) : List.of();
      if (entries.size() != width) {
        findings.add(
            new Finding(
                Kind.FALSE,
                "The bundle %s has %d entries, not %d"
                    .formatted(directory.relativize(file), entries.size(), width)));
        return;
      }
      for (byte[] entry : entries) {
        tree.append(Hash.leaf(entry), _ -> {});
        met(old, tree, findings);
      }
    }
    boolean same = tree.root().equals(signed.root());
    findings.add(
        new Finding(
            same ? Kind.PROVEN : Kind.FALSE,
            same
                ? "The %d entries are those that the checkpoint is of".formatted(signed.size())
                : "The entries are not those that the checkpoint is of"));
    old.stream()
        .filter(checkpoint -> checkpoint.size() > signed.size())
        .forEach(checkpoint ->
            findings.add(
                new Finding(
                    Kind.FALSE,
                    "A checkpoint of %d was kept elsewhere, and there are %d entries"
                        .formatted(checkpoint.size(), signed.size()))));
  }

  private static void met(List<Checkpoint> old, TileStack tree, List<Finding> findings) {
    for (Checkpoint checkpoint : old) {
      if (checkpoint.size() == tree.size()) {
        boolean same = checkpoint.root().equals(tree.root());
        findings.add(
            new Finding(
                same ? Kind.PROVEN : Kind.FALSE,
                "The checkpoint of %d that was kept elsewhere %s"
                    .formatted(checkpoint.size(), same ? "holds" : "has another root")));
      }
    }
  }

  private static String lines(List<String> texts) {
    return texts.isEmpty() ? "" : String.join("\n", texts) + "\n";
  }

  private static void text(Path directory, String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }
}
