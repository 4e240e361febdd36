package org.candour.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.ledgerctl.importing.Import;
import org.candour.ops.ledgerctl.importing.ImportListener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole process group while it loads the chronicle, and starts again. */
@Tag("server")
class KilledProcessTest {

  private static final int LINES_BEFORE_THE_KILL = 60;

  @TempDir private Path directory;

  @Test
  void holdsEveryLineOnceAfterAKillInTheMiddleOfTheLoad() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data"));
    killWhileLoading(settings);
    assertThat(Chronicle.in(settings.data()).isLoaded()).isFalse();
    long lines = Chronicle.lines().size();
    try (StandaloneSystem candour = new StandaloneSystem(settings)) {
      candour.start(_ -> {}, () -> false);
      WholeLedger kept = WholeLedger.verified(candour.database());
      assertThat(kept.commands()).isBetween((long) LINES_BEFORE_THE_KILL, lines - 1);
      assertThat(load(settings, candour.registrar()))
          .isEqualTo(new Import.Report(lines - kept.commands(), kept.commands(), List.of()));
      WholeLedger whole = WholeLedger.verified(candour.database());
      assertThat(whole.commands()).isEqualTo(lines);
      assertThat(load(settings, candour.registrar()))
          .isEqualTo(new Import.Report(0, lines, List.of()));
      assertThat(WholeLedger.verified(candour.database())).isEqualTo(whole);
      assertThat(EmbeddedDatabase.isInUse(settings.data())).isTrue();
    }
  }

  @Test
  void endsAndSaysSoWhenItsDatabaseDies() throws Exception {
    Settings settings = FreePorts.with(directory.resolve("data"));
    Process process = start(settings);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      awaitLoading(out);
      String pid =
          Files.readAllLines(settings.data().resolve("postgresql").resolve("postmaster.pid"))
              .getFirst();
      assertThat(new ProcessBuilder("kill", "-9", pid.strip()).start().waitFor()).isZero();
      assertThat(out.lines())
          .anyMatch(line -> line.startsWith("PostgreSQL has ended, and so does"));
      assertThat(process.waitFor()).isEqualTo(1);
    } finally {
      kill(process);
    }
  }

  private static Import.Report load(Settings settings, AccessTokens tokens)
      throws IOException, InterruptedException {
    return Chronicle.in(settings.data())
        .load(settings.commandAddress(), tokens, ImportListener.SILENT);
  }

  private void killWhileLoading(Settings settings) throws IOException, InterruptedException {
    Process process = start(settings);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      awaitLoading(out);
      awaitLines(settings);
    } finally {
      kill(process);
    }
  }

  private Process start(Settings settings) throws IOException {
    List<String> command = new ArrayList<>();
    setsid().ifPresent(command::add);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Standalone.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CANDOUR_DATA", settings.data().toString());
    builder.environment().put(Settings.QUERY_PORT, Integer.toString(settings.queryPort()));
    builder.environment().put(Settings.COMMAND_PORT, Integer.toString(settings.commandPort()));
    builder.environment().put(Settings.SIGN_IN_PORT, Integer.toString(settings.signInPort()));
    return builder.start();
  }

  private static void awaitLoading(BufferedReader out) throws IOException {
    StringBuilder said = new StringBuilder();
    String line = out.readLine();
    while (line != null && !line.startsWith("Loading the chronicle")) {
      said.append(line).append('\n');
      line = out.readLine();
    }
    assertThat(line).as(said.toString()).isNotNull();
  }

  /** The chronicle's copy is in the data directory for as long as it is being loaded. */
  private static void awaitLines(Settings settings) throws IOException, InterruptedException {
    Path copy = settings.data().resolve("chronicle.jsonl");
    await().pollInterval(Duration.ofMillis(5)).until(() -> Files.exists(copy));
    try (Probe probe = new Probe(settings)) {
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofMinutes(1))
          .until(() -> probe.lines() >= LINES_BEFORE_THE_KILL);
    }
  }

  /** The group, where there are groups; the server has left it, and lives on. */
  private static void kill(Process process) throws IOException, InterruptedException {
    if (setsid().isPresent()) {
      new ProcessBuilder("kill", "-9", "--", "-" + process.pid()).start().waitFor();
    } else {
      process.destroyForcibly();
    }
    process.waitFor();
  }

  private static Optional<String> setsid() {
    return List.of("/usr/bin/setsid", "/bin/setsid").stream()
        .filter(program -> Files.isExecutable(Path.of(program)))
        .findFirst();
  }
}
