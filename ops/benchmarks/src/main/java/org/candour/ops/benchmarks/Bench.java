package org.candour.ops.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.candour.ops.benchmarks.failover.FailoverDrill;
import org.candour.ops.benchmarks.failover.RestoreDrill;
import org.candour.ops.benchmarks.path.BareServer;
import org.candour.ops.benchmarks.path.PathFigures;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** Runs everything and prints the figures as {@code name value} lines, and in the end as JSON. */
public final class Bench {

  private static final int[] CALLERS = {1, 32, 128};

  /** How many times as long as a measurement, so that what is measured is compiled code. */
  private static final double WARM_UP = 4;

  /** Entries of the example where nobody asks for more, so that it takes a minute or so. */
  private static final int EXAMPLE = 30_000;

  private static final String USAGE =
      """
      Usage: ops/bench [ROUNDS [SECONDS]], for instance ops/bench 3 3
         or: ops/bench path [ROUNDS [SECONDS]], for instance ops/bench path 3 10
         or: ops/bench example [ENTRIES [DIRECTORY]], for instance ops/bench example 1000000\
      """;

  private final Results results = new Results();
  private final EmbeddedDatabase database;
  private final int rounds;
  private final double seconds;

  private Bench(EmbeddedDatabase database, int rounds, double seconds) {
    this.database = database;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /**
   * Runs the benchmark.
   *
   * @param args the number of rounds (3) and the seconds of each measurement (3); {@code path} and
   *     the same (3, 10); or {@code example}, the entries of its ledger (1000000) and a directory
   *     in which it is kept
   */
  public static void main(String[] args) throws IOException, SQLException {
    System.setProperty("disable-axoniq-console-message", "true");
    if (args.length > 0 && args[0].equals("example")) {
      example(args);
      return;
    }
    if (args.length > 0 && args[0].equals("failover")) {
      FailoverDrill.main(args);
      return;
    }
    if (args.length > 0 && args[0].equals("restore")) {
      RestoreDrill.main(args);
      return;
    }
    if (args.length > 0 && args[0].equals("bare")) {
      BareServer.main(Arrays.copyOfRange(args, 1, args.length));
      return;
    }
    boolean path = args.length > 0 && args[0].equals("path");
    String[] numbers = path ? Arrays.copyOfRange(args, 1, args.length) : args;
    if (numbers.length > 2
        || !Arrays.stream(numbers).allMatch(arg -> arg.matches("[1-9][0-9]{0,3}"))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int rounds = numbers.length > 0 ? Integer.parseInt(numbers[0]) : 3;
    int seconds = numbers.length > 1 ? Integer.parseInt(numbers[1]) : path ? 10 : 3;
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      Bench bench = new Bench(database, rounds, seconds);
      if (path) {
        bench.path();
      } else {
        bench.run();
      }
    }
  }

  private static void example(String[] args) throws IOException, SQLException {
    if (args.length > 3 || (args.length > 1 && !args[1].matches("[1-9][0-9]{3,7}"))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int entries = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    Results results = new Results();
    try (EmbeddedDatabase database =
        args.length > 2 ? EmbeddedDatabase.at(Path.of(args[2])) : EmbeddedDatabase.temporary()) {
      new ExampleFigures(database, results).measure(entries);
    }
    results.print();
  }

  private void path() throws IOException {
    try (LedgerEngine engine = new LedgerEngine(ledgerPool("ledger"))) {
      new PathFigures(engine, results, rounds, seconds).measure();
    }
    results.print();
  }

  private void run() throws IOException, SQLException {
    try (PlainInsert plain = new PlainInsert(pool("plain", "postgres"));
        StockEngine stock = new StockEngine(pool("stock", "postgres"));
        LedgerEngine ledger = new LedgerEngine(ledgerPool("ledger"))) {
      settle();
      for (Contender contender : new Contender[] {plain, stock, ledger}) {
        say("warming up " + contender.name());
        Callers.run(contender, 128, WARM_UP * seconds);
        Callers.run(contender, 1, seconds);
      }
      for (int callers : CALLERS) {
        for (int round = 1; round <= rounds; round++) {
          for (Contender contender : new Contender[] {plain, stock, ledger}) {
            measure(contender, callers, round);
          }
        }
        results.printPart();
      }
      ratios();
      results.printPart();
      for (int round = 1; round <= rounds; round++) {
        say("reading back, round " + round);
        results.add("read_stock_per_second", Reading.rate(stock.engine()));
        results.add("read_ledger_per_second", Reading.rate(ledger.engine()));
      }
      new VerifyFigures(ledger.pool(), results).measure(rounds);
      results.ratio("read_ledger_over_stock", "read_ledger_per_second", "read_stock_per_second");
      results.printPart();
    }
    new ViewFigures(database, "views", results).measure(ledgerPool("views"), rounds);
    results.printPart();
    new ExampleFigures(database, results).measure(EXAMPLE);
    results.print();
  }

  /**
   * Leaves files of write-ahead log behind that PostgreSQL uses again, as a server that has run for
   * a while has them, so that nobody is measured while new ones are made.
   */
  private void settle() throws SQLException {
    say("filling the write-ahead log once");
    try (HikariDataSource pool = connect("postgres", "postgres");
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE filler (text text STORAGE PLAIN)");
      statement.execute(
          "INSERT INTO filler SELECT repeat('x', 7000) FROM generate_series(1, 300000)");
      statement.execute("DROP TABLE filler");
      statement.execute("CHECKPOINT");
    }
  }

  private void measure(Contender contender, int callers, int round) {
    say("round " + round + ": " + contender.name() + ", " + callers + " callers");
    Callers.Figures figures = Callers.run(contender, callers, seconds);
    String name = contender.name() + "_" + callers;
    results.add(name + "_per_second", figures.perSecond());
    results.add(name + "_median_us", figures.medianMicros());
    results.add(name + "_p99_us", figures.p99Micros());
  }

  private void ratios() {
    results.ratio("ledger_over_stock_at_128", "ledger_128_per_second", "stock_128_per_second");
    results.ratio("ledger_over_stock_at_32", "ledger_32_per_second", "stock_32_per_second");
    results.ratio("ledger_over_plain_median_at_1", "ledger_1_median_us", "plain_1_median_us");
  }

  private HikariDataSource ledgerPool(String name) {
    database.createDatabase(name);
    migrate(database.jdbcUrl(name), database.password("candour_owner"));
    return connect(name, "candour_command");
  }

  /** Makes the tables of an empty ledger, as their owner. */
  public static void migrate(String url, String password) {
    Flyway.configure()
        .dataSource(url, "candour_owner", password)
        .locations("classpath:db/ledger")
        .schemas("ledger")
        .defaultSchema("ledger")
        .placeholders(
            Map.of(
                "owner",
                "candour_owner",
                "command",
                "candour_command",
                "query",
                "candour_query",
                "vault",
                "candour_vault"))
        .load()
        .migrate();
  }

  private HikariDataSource pool(String name, String role) {
    database.createDatabase(name);
    return connect(name, role);
  }

  private HikariDataSource connect(String name, String role) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.jdbcUrl(name));
    pool.setUsername(role);
    pool.setPassword(database.password(role));
    pool.setMaximumPoolSize(32);
    return pool;
  }

  /** Says on the error output what is being done. */
  public static void say(String what) {
    System.err.println(what);
  }
}
