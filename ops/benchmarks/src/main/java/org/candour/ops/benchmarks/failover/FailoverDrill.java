package org.candour.ops.benchmarks.failover;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candour.command.ledger.checkpoint.StoredMerkleTree;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.benchmarks.Bench;
import org.candour.ops.database.ReplicatedDatabase;
import org.candour.ops.ledgerctl.verify.Verification;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the primary of a ledger while commands are recorded, promotes a standby, and counts what
 * became of the commands that were answered as recorded.
 */
public final class FailoverDrill {

  private static final String DATABASE = "candour";
  private static final int COMMANDS_BEFORE = 200;
  private static final int COMMANDS_AFTER = 50;

  private final PrintStream out;
  private final SignerKey key = SignerKey.generate("candour.drill/ledger", new SecureRandom());
  private final List<SignedNote> signed = new ArrayList<>();

  /** A drill that says what it does. */
  public FailoverDrill(PrintStream out) {
    this.out = out;
  }

  /**
   * What was counted.
   *
   * @param acknowledged commands that were answered as recorded
   * @param unanswered answers that it is not known, after which the same was asked again
   * @param lost acknowledged commands that do not stand where it was said
   * @param twice commands that stand in the ledger more than once
   * @param prefixes rounds after which what was signed before is a prefix of the ledger
   * @param longest seconds from the kill to the first command recorded after it, at most
   * @param verified whether the whole ledger verifies in the end, with each checkpoint of before
   */
  public record Counts(
      int rounds,
      int acknowledged,
      long unanswered,
      int lost,
      int twice,
      int prefixes,
      double longest,
      boolean verified) {

    /** Whether nothing is wrong. */
    public boolean isGood() {
      return lost == 0 && twice == 0 && prefixes == rounds && verified;
    }
  }

  /**
   * Runs the drill and ends with 1 if anything is wrong.
   *
   * @param args {@code failover} and the number of rounds (50)
   */
  public static void main(String[] args) throws IOException, SQLException {
    if (args.length < 1
        || args.length > 2
        || !args[0].equals("failover")
        || (args.length == 2 && !args[1].matches("[1-9][0-9]{0,3}"))) {
      System.err.println("Usage: ops/drill failover [ROUNDS], for instance ops/drill failover 50");
      System.exit(2);
    }
    Counts counts =
        new FailoverDrill(System.out).run(args.length == 2 ? Integer.parseInt(args[1]) : 50);
    System.exit(counts.isGood() ? 0 : 1);
  }

  /** Runs so many rounds on servers of its own, which are gone afterwards. */
  public Counts run(int rounds) throws IOException, SQLException {
    Path root = Files.createTempDirectory("candour-drill");
    out.println("Starting a primary, two standbys and two nodes ...");
    try (ReplicatedDatabase servers = ReplicatedDatabase.start(root)) {
      servers.createDatabase(DATABASE);
      String url = servers.jdbcUrl(DATABASE);
      Bench.migrate(url, servers.password("candour_owner"));
      String password = servers.password("candour_command");
      try (DrillNode one = new DrillNode(url, password, key);
          DrillNode two = new DrillNode(url, password, key)) {
        return run(rounds, servers, List.of(one, two));
      }
    } finally {
      FileSystemUtils.deleteRecursively(root);
    }
  }

  private Counts run(int rounds, ReplicatedDatabase servers, List<DrillNode> nodes)
      throws SQLException {
    int prefixes = 0;
    double longest = 0;
    DrillLoad load = new DrillLoad(nodes);
    try (load) {
      for (int round = 1; round <= rounds; round++) {
        servers.awaitFollowers(2);
        load.awaitMore(COMMANDS_BEFORE);
        SignedNote before = newest(servers);
        String killed = servers.primary();
        long began = System.nanoTime();
        servers.kill(killed);
        String promoted = servers.promote();
        load.awaitMore(COMMANDS_AFTER);
        double seconds = (System.nanoTime() - began) / 1e9;
        longest = Math.max(longest, seconds);
        Found found = compare(servers, load.acknowledged());
        boolean prefix = isPrefix(servers, before);
        prefixes += prefix ? 1 : 0;
        out.printf(
            "Round %d of %d: %s killed, %s promoted, recording again after %.1f s; acknowledged %d,"
                + " lost %d, twice %d, old root of %d entries %s%n",
            round,
            rounds,
            killed,
            promoted,
            seconds,
            load.count(),
            found.lost(),
            found.twice(),
            size(before),
            prefix ? "is a prefix" : "IS NO PREFIX");
        servers.rejoin(killed);
      }
    }
    Found found = compare(servers, load.acknowledged());
    Counts counts =
        new Counts(
            rounds,
            load.count(),
            load.unanswered(),
            found.lost(),
            found.twice(),
            prefixes,
            longest,
            verifies(servers));
    say(counts);
    return counts;
  }

  private void say(Counts counts) {
    out.printf(
        "rounds %d, acknowledged %d, lost %d, twice %d, old root a prefix %d, asked again %d, longest"
            + " takeover %.1f s, the whole ledger %s%n",
        counts.rounds(),
        counts.acknowledged(),
        counts.lost(),
        counts.twice(),
        counts.prefixes(),
        counts.unanswered(),
        counts.longest(),
        counts.verified() ? "verifies" : "DOES NOT VERIFY");
  }

  /** The newest checkpoint, which is kept outside of the database from now on. */
  private SignedNote newest(ReplicatedDatabase servers) throws SQLException {
    try (Connection connection = connect(servers);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT note FROM ledger.checkpoint ORDER BY size DESC LIMIT 1")) {
      row.next();
      SignedNote note = SignedNote.parse(row.getString(1));
      signed.add(note);
      return note;
    }
  }

  private static long size(SignedNote checkpoint) {
    return Checkpoint.parse(checkpoint.text()).size();
  }

  private static boolean isPrefix(ReplicatedDatabase servers, SignedNote before)
      throws SQLException {
    Checkpoint old = Checkpoint.parse(before.text());
    try (Connection connection = connect(servers)) {
      connection.setAutoCommit(false);
      return new StoredMerkleTree(connection).of(old.size()).root().equals(old.root());
    }
  }

  private static Found compare(ReplicatedDatabase servers, Map<String, Long> acknowledged)
      throws SQLException {
    try (Connection connection = connect(servers)) {
      return Found.of(acknowledged, DrillNode.BY.actor(), connection);
    }
  }

  /** As {@code ledgerctl verify} does, held to every checkpoint that was kept outside. */
  private boolean verifies(ReplicatedDatabase servers) throws SQLException {
    return new Verification(
            () -> connect(servers),
            new Keyring(List.of(key.verifier())),
            null,
            signed,
            new PrintWriter(out, true, StandardCharsets.UTF_8))
        .run()
        .isClean();
  }

  private static Connection connect(ReplicatedDatabase servers) throws SQLException {
    return DriverManager.getConnection(
        servers.jdbcUrl(DATABASE), "candour_command", servers.password("candour_command"));
  }
}
