package org.candour.ops.benchmarks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.candour.ops.benchmarks.path.Pages;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.query.QuerySide;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A query side in this process, and how fast it makes its views anew. */
public final class ReadSide {

  /** The view with the most rows, and one with few. */
  private static final List<String> ALONE = List.of("timeline", "closures");

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

  /** Makes single views anew, and then all together, as people do; adds the rate of each. */
  public static void rebuild(
      ConfigurableApplicationContext querySide, String prefix, Results results) {
    rebuildAlone(querySide, prefix, results);
    List<String> all =
        querySide.getBean(ViewCatalogue.class).all().stream().map(View::name).toList();
    rebuild(querySide, "all", all, prefix, results);
  }

  /** Makes single views anew, one after the other; adds the rate of each. */
  static void rebuildAlone(
      ConfigurableApplicationContext querySide, String prefix, Results results) {
    for (String view : ALONE) {
      rebuild(querySide, view, List.of(view), prefix, results);
    }
  }

  private static void rebuild(
      ConfigurableApplicationContext querySide,
      String what,
      List<String> views,
      String prefix,
      Results results) {
    Bench.say("rebuilding " + what);
    ViewRebuilder.Result result = rebuilt(querySide.getBean(ViewRebuilder.class), views);
    results.add(
        prefix + "rebuild_" + what + "_entries_per_second", result.entries() / result.seconds());
  }

  /** A start makes the views of a long ledger anew, and may not be through with it. */
  private static ViewRebuilder.Result rebuilt(ViewRebuilder rebuilder, List<String> views) {
    while (true) {
      try {
        return rebuilder.rebuild(views, ViewRebuilder.Progress.SILENT);
      } catch (ViewRebuilder.AlreadyRebuildingException e) {
        LockSupport.parkNanos(10_000_000);
      }
    }
  }
}
