package org.candour.ops.benchmarks;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.candour.ops.benchmarks.path.Pages;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.query.QuerySide;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A query side in this process, and how fast it makes its views anew. */
public final class ReadSide {

  private ReadSide() {}

  /** Starts one over a ledger, at any port. */
  public static ConfigurableApplicationContext start(EmbeddedDatabase database, String ledger) {
    return QuerySide.application(
            Map.of(
                "CANDOUR_DB_URL",
                database.jdbcUrl(ledger),
                "CANDOUR_QUERY_PASSWORD",
                database.password("candour_query"),
                "server.port",
                "0",
                "candour.limits.address-per-minute",
                0))
        .run();
  }

  /** The pages of one that was started here. */
  static Pages pages(ConfigurableApplicationContext querySide) {
    String port = querySide.getEnvironment().getRequiredProperty("local.server.port");
    return new Pages(URI.create("http://localhost:" + port + "/"));
  }

  /** Makes each view anew, and adds the rate of each and of all. */
  public static void rebuild(
      ConfigurableApplicationContext querySide, String prefix, Results results) {
    ViewRebuilder rebuilder = querySide.getBean(ViewRebuilder.class);
    Map<String, Double> seconds = new HashMap<>();
    long entries = 0;
    for (View<?> view : querySide.getBean(ViewCatalogue.class).all()) {
      Bench.say("rebuilding " + view.name());
      ViewRebuilder.Result result = rebuilder.rebuild(view.name(), ViewRebuilder.Progress.SILENT);
      entries = result.entries();
      seconds.put(view.name(), result.seconds());
      results.add(
          prefix + "rebuild_" + view.name() + "_entries_per_second", entries / result.seconds());
    }
    results.add(
        prefix + "rebuild_all_entries_per_second",
        entries / seconds.values().stream().mapToDouble(Double::doubleValue).sum());
  }
}
