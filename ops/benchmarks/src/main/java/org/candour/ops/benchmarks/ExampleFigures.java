package org.candour.ops.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.candour.ops.benchmarks.ExampleLists.Measured;
import org.candour.ops.benchmarks.path.Pages;
import org.candour.ops.database.EmbeddedDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A ledger of the lived-in example, as large as asked for, beside one of ten thousand entries: how
 * fast it is appended to, how fast every view is made from it, how long every type of page and
 * every list take in the one and the other, and how much memory this process needed for all that.
 */
final class ExampleFigures {

  private static final int SMALL = 10_000;
  private static final double MEGABYTE = 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final EmbeddedDatabase database;
  private final Results results;

  ExampleFigures(EmbeddedDatabase database, Results results) {
    this.database = database;
    this.results = results;
  }

  void measure(int entries) throws IOException, SQLException {
    Asked small = ask(new ExampleLedger(database, SMALL), "small_");
    Asked large = ask(new ExampleLedger(database, entries), "");
    compareLists(small.lists(), large.lists());
    comparePages(small.pages(), large.pages());
    results.add("example_page_of_50_over_its_json", large.pageOverJson());
    results.add("example_heap_peak_mb", peakHeap());
    results.add("example_heap_most_mb", Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  /**
   * What was asked of one ledger.
   *
   * @param pages the median of each type, in milliseconds
   * @param pageOverJson how many times what its JSON takes a page of fifty rows takes
   */
  private record Asked(
      Map<String, Measured> lists, Map<String, Double> pages, double pageOverJson) {}

  private void compareLists(Map<String, Measured> small, Map<String, Measured> large) {
    double worst = 0;
    double worstAsLong = 0;
    for (Map.Entry<String, Measured> list : large.entrySet()) {
      Measured before = Objects.requireNonNull(small.get(list.getKey()));
      Measured after = list.getValue();
      double ratio = after.millis() / before.millis();
      results.add(list.getKey() + "_small_ms", before.millis());
      results.add(list.getKey() + "_small_rows", before.rows());
      results.add(list.getKey() + "_ms", after.millis());
      results.add(list.getKey() + "_rows", after.rows());
      results.add(list.getKey() + "_ratio", ratio);
      worst = Math.max(worst, ratio);
      if (after.rows() <= before.rows()) {
        worstAsLong = Math.max(worstAsLong, ratio);
      }
    }
    results.add("example_worst_list_ratio", worst);
    results.add("example_worst_list_ratio_of_pages_as_long", worstAsLong);
  }

  private void comparePages(Map<String, Double> small, Map<String, Double> large) {
    double worst = 0;
    double slowest = 0;
    for (Map.Entry<String, Double> page : large.entrySet()) {
      String name = "page_" + page.getKey();
      results.add(name + "_ms", page.getValue());
      slowest = Math.max(slowest, page.getValue());
      Double before = small.get(page.getKey());
      if (before != null) {
        results.add(name + "_small_ms", before);
        results.add(name + "_ratio", page.getValue() / before);
        worst = Math.max(worst, page.getValue() / before);
      }
    }
    results.add("example_worst_page_ratio", worst);
    results.add("example_slowest_page_ms", slowest);
  }

  private Asked ask(ExampleLedger ledger, String prefix) throws IOException, SQLException {
    Bench.say("playing " + ledger.prisons() + " prisons for " + ExampleLedger.YEARS + " years");
    String name = "example_" + prefix;
    if (!database.exists(ledger.name())) {
      ExampleLedger.Played played = ledger.play();
      results.add(name + "commands", (double) played.commands());
      results.add(name + "commands_refused", (double) played.refused());
      results.add(name + "append_entries_per_second", played.entries() / played.seconds());
    }
    long size = ledger.size();
    results.add(name + "entries", (double) size);
    long began = System.nanoTime();
    try (ConfigurableApplicationContext querySide = ReadSide.start(database, ledger.name())) {
      results.add(name + "query_side_start_seconds", (System.nanoTime() - began) / 1e9);
      catchUp(ledger.name(), size, name);
      ReadSide.rebuild(querySide, name, results);
      disk(ledger.name(), size, name);
      Bench.say("asking for each type of page");
      try (Pages pages = ReadSide.pages(querySide)) {
        Map<String, Double> medians = pages.medians();
        double pageOverJson =
            pages.median("/registers/commitments") / pages.median("/api/commitments?limit=50");
        Bench.say("asking for lists");
        return new Asked(
            new ExampleLists(querySide, ledger.prisons(), size).measure(), medians, pageOverJson);
      }
    }
  }

  /** All views together, from entry 0, in the one processor that feeds them. */
  private void catchUp(String ledger, long size, String name) throws SQLException {
    Bench.say("feeding " + size + " entries to the views");
    try (Connection connection = database.connect(ledger, "candour_query");
        PreparedStatement progress =
            connection.prepareStatement("SELECT min(size) FROM view.progress")) {
      long began = System.nanoTime();
      long first = -1;
      for (long reached = 0; reached < size; ) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IllegalStateException("The views did not catch up");
        }
        Thread.sleep(10);
        try (ResultSet row = progress.executeQuery()) {
          row.next();
          reached = row.getLong(1);
        }
        first = first < 0 ? reached : first;
      }
      if (first < size) {
        results.add(
            name + "feed_all_views_entries_per_second",
            (size - first) / ((System.nanoTime() - began) / 1e9));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What an entry takes on the disk, with indexes: in the ledger, in the views, elsewhere. */
  private void disk(String ledger, long size, String name) throws SQLException {
    try (Connection connection = database.connect(ledger, "candour_query");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT n.nspname, sum(pg_total_relation_size(c.oid))
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname IN ('ledger', 'clerk', 'vault', 'view')
                GROUP BY n.nspname ORDER BY n.nspname
                """)) {
      while (row.next()) {
        results.add(name + row.getString(1) + "_bytes_an_entry", row.getDouble(2) / size);
      }
    }
  }

  /** The sum of what each part of the heap held at most; no less than what all held at once. */
  private static double peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum()
        / MEGABYTE;
  }
}
