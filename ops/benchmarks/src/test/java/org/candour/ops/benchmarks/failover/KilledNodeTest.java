package org.candour.ops.benchmarks.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.database.EmbeddedDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command sides on one ledger, of which one is killed while both record. */
@Tag("server")
class KilledNodeTest {

  private static final String DATABASE = "candour";
  private static final String ORIGIN = "candour.test/ledger";

  /** Where the numbers begin of what the node records that is killed. */
  private static final int OTHERS = 10_000;

  private static final int BEFORE_THE_KILL = 20;

  @TempDir private Path keys;

  @Test
  void theOtherGoesOnWithinTenSecondsAndKnowsWhatTheFirstAnswered() throws Exception {
    KeyFile.make(keys.resolve("key"), SignerKey.generate(ORIGIN, new SecureRandom()));
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      database.createDatabase(DATABASE);
      try (CommandNode survivor = CommandNode.start(settings(database, "survivor"))) {
        Process other = start(settings(database, "other"));
        try (BufferedReader said = other.inputReader()) {
          Map<Integer, Long> answered = recordBeside(said, survivor);
          kill(other);
          long began = System.nanoTime();
          assertThat(survivor.register(answered.size())).isNotNegative();
          assertThat(Duration.ofNanos(System.nanoTime() - began))
              .isLessThan(Duration.ofSeconds(10));
          said.lines().forEach(line -> take(line, answered));
          answered.forEach(
              (number, index) -> assertThat(survivor.register(number)).isEqualTo(index));
          int underWay = OTHERS + answered.size();
          long truth = survivor.register(underWay);
          assertThat(survivor.register(underWay)).isEqualTo(truth);
        } finally {
          kill(other);
        }
      }
    }
  }

  /** Reads what the other node is answered, and records something else after each answer. */
  private static Map<Integer, Long> recordBeside(BufferedReader said, CommandNode survivor)
      throws IOException {
    Map<Integer, Long> answered = new HashMap<>();
    StringBuilder all = new StringBuilder();
    while (answered.size() < BEFORE_THE_KILL) {
      String line = said.readLine();
      assertThat(line).as(all.toString()).isNotNull();
      all.append(line).append('\n');
      if (take(line, answered)) {
        survivor.register(answered.size() - 1);
      }
    }
    return answered;
  }

  private static boolean take(String line, Map<Integer, Long> answered) {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || !words[0].equals("recorded")) {
      return false;
    }
    answered.put(Integer.parseInt(words[1]), Long.parseLong(words[2]));
    return true;
  }

  private Map<String, String> settings(EmbeddedDatabase database, String node) throws IOException {
    Files.createDirectories(keys.resolve(node));
    Map<String, String> settings = new HashMap<>();
    settings.put("CANDOUR_DB_URL", database.jdbcUrl(DATABASE));
    settings.put("CANDOUR_COMMAND_PASSWORD", database.password("candour_command"));
    settings.put("CANDOUR_OWNER_PASSWORD", database.password("candour_owner"));
    settings.put("CANDOUR_VAULT_PASSWORD", database.password("candour_vault"));
    settings.put("CANDOUR_COMMAND_PORT", "0");
    settings.put("CANDOUR_ORIGIN", ORIGIN);
    settings.put("CANDOUR_SIGNING_KEY", keys.resolve("key").toString());
    settings.put("CANDOUR_LAST_SIGNED", keys.resolve(node).resolve("last").toString());
    settings.put("CANDOUR_MASTER_KEYS", keys.resolve("master-keys").toString());
    return settings;
  }

  private static Process start(Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CommandNode.class.getName(),
                    Integer.toString(OTHERS)))
            .redirectErrorStream(true);
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** By its handle, which leaves what it said to be read. */
  private static void kill(Process process) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }
}
