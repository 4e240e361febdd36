package org.candour.ops.benchmarks.failover;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.SignedNote;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.benchmarks.failover.Script.Ended;
import org.candour.ops.ledgerctl.verify.Verification;
import org.springframework.util.FileSystemUtils;

/** One backup, one death of the server, one restore. */
final class RestoreRound {

  private static final String DATABASE = "candour";
  private static final int SOME = 300;
  private static final List<String> ROLES = List.of("owner", "command", "query", "vault");

  private final DebianCluster cluster;
  private final Path backups;
  private final Path lastSigned;
  private final boolean withLog;
  private final PrintStream out;
  private final SignerKey key = SignerKey.generate("candour.drill/ledger", new SecureRandom());
  private final Map<String, String> settings = new HashMap<>();
  private int faults;

  /**
   * A round.
   *
   * @param root an empty directory
   * @param withLog whether the copy of the write-ahead log is there when the backup is put back
   */
  RestoreRound(DebianCluster cluster, Path root, boolean withLog, PrintStream out)
      throws IOException {
    this.cluster = cluster;
    this.backups = root.resolve("backups");
    this.lastSigned = root.resolve("last-signed");
    this.withLog = withLog;
    this.out = out;
    SecureRandom random = new SecureRandom();
    for (String role : ROLES) {
      byte[] password = new byte[24];
      random.nextBytes(password);
      settings.put(password(role), HexFormat.of().formatHex(password));
    }
    KeyFile.make(root.resolve("key"), key);
    settings.put("CANDOUR_DB_URL", cluster.jdbcUrl(DATABASE));
    settings.put("CANDOUR_DB_PASSWORD", Objects.requireNonNull(settings.get(password("command"))));
    settings.put("CANDOUR_COMMAND_PORT", "0");
    settings.put("CANDOUR_ORIGIN", key.verifier().name());
    settings.put("CANDOUR_SIGNING_KEY", root.resolve("key").toString());
    settings.put("CANDOUR_LAST_SIGNED", lastSigned.toString());
    settings.put("CANDOUR_MASTER_KEYS", root.resolve("master-keys").toString());
    // The user postgres writes the backup below it.
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
  }

  private static String password(String role) {
    return "CANDOUR_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD";
  }

  RestoreCounts run() throws IOException, SQLException {
    script("ops/prepare-database", cluster.adminUrl(), DATABASE);
    Map<String, Long> acknowledged = recordAndDie();
    if (!withLog) {
      FileSystemUtils.deleteRecursively(backups.resolve("wal"));
    }
    Ended restored =
        Script.run(
            List.of(
                "ops/restore",
                backups.toString(),
                cluster.name(),
                "--last-signed",
                lastSigned.toString()),
            settings,
            out);
    long size = size();
    long signed = Long.parseLong(Files.readAllLines(lastSigned).get(1));
    requireNamed(restored, size, signed);
    requireWhole(size);
    if (signed > size) {
      requireRefusal();
    } else {
      requireGoingOn(acknowledged);
    }
    return count(acknowledged, size, signed);
  }

  /** Records under load, with a backup meanwhile, until the server is killed. */
  private Map<String, Long> recordAndDie() throws IOException {
    out.println("Recording ...");
    try (CommandNode node = CommandNode.start(settings)) {
      Process copying =
          Script.await(
              List.of("ops/backup", "--follow", backups.toString(), cluster.adminUrl()),
              "Copying",
              out);
      DrillLoad load = new DrillLoad(List.of(node));
      try {
        load.awaitMore(SOME);
        script("ops/backup", backups.toString(), cluster.adminUrl());
        load.awaitMore(SOME);
        cluster.kill();
        out.printf("Killed the server; %d commands were acknowledged%n", load.count());
      } finally {
        load.abandon();
        Script.end(copying);
      }
      return load.acknowledged();
    }
  }

  private void script(String... command) {
    int status = Script.run(List.of(command), settings, out).status();
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
    }
  }

  /** What was signed and is gone is named, entry by entry; and nothing is said to be lost else. */
  private void requireNamed(Ended restored, long size, long signed) {
    List<String> named =
        restored.said().stream().filter(line -> line.startsWith("LOST  ")).toList();
    boolean truly =
        signed > size
            ? restored.status() == 1
                && named.size() == 1
                && named
                    .getFirst()
                    .startsWith("LOST  Entries %d to %d were".formatted(size, signed - 1))
            : restored.status() == 0 && named.isEmpty();
    require(truly, "What was lost was not named truly, or the ledger does not verify");
  }

  /** What is there holds, also against what had been signed of it. */
  private void requireWhole(long size) throws SQLException {
    List<SignedNote> kept = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT note FROM ledger.checkpoint")) {
      while (row.next()) {
        kept.add(SignedNote.parse(row.getString(1)));
      }
    }
    StringWriter said = new StringWriter();
    boolean clean =
        new Verification(
                this::connect,
                new Keyring(List.of(key.verifier())),
                null,
                kept,
                new PrintWriter(said, true))
            .run()
            .isClean();
    require(clean, "The %d entries that are there do not verify: %s".formatted(size, said));
  }

  private void requireRefusal() {
    try (CommandNode _ = CommandNode.start(settings)) {
      require(false, "The command side started behind what it had signed");
    } catch (RuntimeException e) {
      Throwable why = e;
      while (why.getCause() != null) {
        why = why.getCause();
      }
      require(
          String.valueOf(why.getMessage()).contains("it was rolled back"),
          "The command side did not start for another reason: " + why);
      out.println("The command side does not start: " + why.getMessage());
    }
  }

  private void requireGoingOn(Map<String, Long> acknowledged) {
    try (CommandNode node = CommandNode.start(settings)) {
      Map.Entry<String, Long> earlier =
          acknowledged.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
      require(
          node.record(earlier.getKey()) == earlier.getValue(),
          "A command that was acknowledged is not known by its key");
      long after = node.record("after");
      require(node.record("after") == after, "A command was recorded twice");
      out.println("The command side goes on, and knows what it had answered");
    }
  }

  private RestoreCounts count(Map<String, Long> acknowledged, long size, long signed)
      throws SQLException {
    Map<String, Long> before =
        acknowledged.entrySet().stream()
            .filter(each -> each.getValue() < size)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    try (Connection connection = connect()) {
      Found found = Found.of(before, CommandNode.REGISTRAR.id(), connection);
      return new RestoreCounts(
          acknowledged.size(),
          before.size() - found.lost(),
          acknowledged.size() - before.size(),
          Math.max(0, signed - size),
          found.lost(),
          found.twice(),
          faults);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      faults++;
      out.println("FAULT  " + otherwise);
    }
  }

  private long size() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT size FROM ledger.head")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        cluster.jdbcUrl(DATABASE),
        "candour_command",
        Objects.requireNonNull(settings.get(password("command"))));
  }
}
