package org.candour.ops.benchmarks.failover;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * Takes a backup of a ledger under load with {@code ops/backup}, kills its server, puts the backup
 * back with {@code ops/restore}, and counts what became of the commands that were answered as
 * recorded. Every other round does so without the copy of the write-ahead log.
 */
public final class RestoreDrill {

  private static final int ROUNDS = 4;

  private final PrintStream out;

  /** A drill that says what it does. */
  public RestoreDrill(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the drill and ends with 1 if anything is wrong.
   *
   * @param args {@code restore} and the number of rounds (4)
   */
  public static void main(String[] args) throws IOException, SQLException {
    if (args.length > 2 || (args.length == 2 && !args[1].matches("[1-9][0-9]{0,2}"))) {
      System.err.println("Usage: ops/drill restore [ROUNDS], for instance ops/drill restore 4");
      System.exit(2);
    }
    String version = DebianCluster.newest().orElse("");
    if (version.isEmpty()) {
      System.err.println(
          "The drill tries ops/backup and ops/restore as they are, on a cluster of its own:"
              + " apt-get install -y postgresql, on Debian or Ubuntu");
      System.exit(2);
    }
    // What the command side logs is what this program logs: nothing, unless somebody asks for it.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    int rounds = args.length == 2 ? Integer.parseInt(args[1]) : ROUNDS;
    System.exit(new RestoreDrill(System.out).run(version, rounds) ? 0 : 1);
  }

  /** Runs so many rounds; gives whether nothing was wrong in any. */
  private boolean run(String version, int rounds) throws IOException, SQLException {
    RestoreCounts all = RestoreCounts.NONE;
    for (int round = 1; round <= rounds; round++) {
      boolean withLog = round % 2 == 1;
      out.printf(
          "Round %d of %d, %s the copy of the write-ahead log, PostgreSQL %s%n",
          round, rounds, withLog ? "with" : "without", version);
      Path root = Files.createTempDirectory("candour-drill");
      try (DebianCluster cluster = DebianCluster.start(version)) {
        RestoreCounts counts = new RestoreRound(cluster, root, withLog, out).run();
        out.println(counts);
        all = all.and(counts);
      } finally {
        FileSystemUtils.deleteRecursively(root);
      }
    }
    out.println("rounds " + rounds + ", " + all);
    return all.isGood();
  }
}
