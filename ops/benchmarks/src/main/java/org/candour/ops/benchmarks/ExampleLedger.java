package org.candour.ops.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.candour.command.CommandSide;
import org.candour.command.api.InProcessCommands;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.importing.ImportLine;
import org.candour.events.importing.References;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.standalone.example.Example;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A ledger that the lived-in example was played into: by a real command side, through what its
 * endpoint calls, past HTTP, by a few callers at once who take a prison each. Its clerk is at work.
 */
final class ExampleLedger {

  static final int YEARS = 20;

  private static final long SEED = 1;
  private static final int CALLERS = 16;

  /** Entries of a prison in these years, silences too, as counted in what was played. */
  private static final int ENTRIES_A_PRISON = 2_400;

  private static final Account REGISTRAR =
      new Account("benchmark", Set.of(Role.REGISTRAR), Set.of(), null, false, null);

  private static final Duration QUIET = Duration.ofSeconds(6);

  private final EmbeddedDatabase database;
  private final int prisons;
  private final LocalDate until = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);

  /**
   * @param entries about how many entries it is to have
   */
  ExampleLedger(EmbeddedDatabase database, int entries) {
    this.database = database;
    this.prisons =
        Math.clamp(Math.round((double) entries / ENTRIES_A_PRISON), 1, Example.MOST_PRISONS);
  }

  /** The name of its database. */
  String name() {
    return "example_" + prisons;
  }

  int prisons() {
    return prisons;
  }

  /**
   * What playing came to.
   *
   * @param commands that were recorded
   * @param refused commands that were not
   * @param entries that the ledger had when the last command was answered
   */
  record Played(long commands, long refused, long entries, double seconds) {}

  /** Plays the example, and waits until the clerk has recorded the silences in it. */
  Played play() throws IOException, SQLException {
    database.createDatabase(name());
    Path keys = Files.createTempDirectory("candour-example");
    try (ConfigurableApplicationContext commandSide = start(keys)) {
      InProcessCommands desk = commandSide.getBean(InProcessCommands.class);
      AtomicLong commands = new AtomicLong();
      AtomicLong refused = new AtomicLong();
      long began = System.nanoTime();
      together(prison -> play(prison, desk, commands, refused));
      double seconds = (System.nanoTime() - began) / 1e9;
      Played played = new Played(commands.get(), refused.get(), size(), seconds);
      awaitClerk();
      return played;
    }
  }

  private ConfigurableApplicationContext start(Path keys) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.config.name", "command-side");
    settings.put("CANDOUR_DB_URL", database.jdbcUrl(name()));
    settings.put("CANDOUR_COMMAND_PASSWORD", database.password("candour_command"));
    settings.put("CANDOUR_OWNER_PASSWORD", database.password("candour_owner"));
    settings.put("CANDOUR_VAULT_PASSWORD", database.password("candour_vault"));
    settings.put("CANDOUR_COMMAND_PORT", 0);
    settings.put("CANDOUR_ORIGIN", "benchmark/example");
    settings.put("CANDOUR_SIGNING_KEY", keys.resolve("signing-key").toString());
    settings.put("CANDOUR_MASTER_KEYS", keys.resolve("master-keys").toString());
    settings.put("candour.ledger.make-signing-key", true);
    settings.put("candour.vault.make-master-key", true);
    // What is past when it is recorded has its silences at once, not in days.
    settings.put("candour.clerk.grace", "0s");
    settings.put("spring.jmx.enabled", false);
    SpringApplication application = CommandSide.application();
    application.setDefaultProperties(settings);
    return application.run();
  }

  /** What a caller does with a prison. */
  private interface Play {
    void prison(int prison) throws ImportLine.MalformedLineException;
  }

  private void together(Play play) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> callers = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.add(
            executor.submit(() -> {
              for (int prison = next.getAndIncrement();
                  prison < prisons;
                  prison = next.getAndIncrement()) {
                play.prison(prison);
              }
              return prisons;
            }));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("The example could not be played", e);
    }
  }

  private void play(int prison, InProcessCommands desk, AtomicLong commands, AtomicLong refused)
      throws ImportLine.MalformedLineException {
    References references = new References();
    for (String text : Example.prison(prison, YEARS, until, SEED)) {
      ImportLine line = ImportLine.parse(text);
      try {
        long first =
            desk.take(REGISTRAR, line.key(), line.command(), references.resolve(line.body()));
        references.recorded(line.key(), first);
        commands.incrementAndGet();
      } catch (RuntimeException | ImportLine.MalformedLineException e) {
        if (refused.getAndIncrement() == 0) {
          Bench.say("refused: " + text + ": " + e.getMessage());
        }
      }
    }
    if (prison % 50 == 49) {
      Bench.say("  " + (prison + 1) + " of " + prisons + " prisons");
    }
  }

  private void awaitClerk() throws SQLException {
    long size = size();
    long since = System.nanoTime();
    while (System.nanoTime() - since < QUIET.toNanos() || silencesToCome() > 0) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      long now = size();
      if (now != size) {
        size = now;
        since = System.nanoTime();
      }
    }
  }

  private long silencesToCome() throws SQLException {
    return number(
        "SELECT (SELECT size FROM ledger.head) - (SELECT next FROM clerk.progress) + (SELECT"
            + " count(*) FROM clerk.due WHERE recording = 'AWAITED' AND due_on < current_date)");
  }

  long size() throws SQLException {
    return number("SELECT size FROM ledger.head");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.connect(name(), "candour_command");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
