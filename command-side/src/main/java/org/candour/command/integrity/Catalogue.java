package org.candour.command.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the migrations made, line by line: schemas, tables, columns, constraints, indexes, triggers,
 * functions, rules, policies, and who has which right. Read from PostgreSQL's own catalogue, which
 * every role may read. The tables of the views are made from their definitions, not by migrations,
 * and stand here only with what no view's table ever has.
 */
public final class Catalogue {

  /**
   * The lines of a database in which nothing but the migrations was ever run; approved by a test.
   */
  private static final String EXPECTED = "catalogue.txt";

  private static final String QUERY = "catalogue.sql";

  private Catalogue() {}

  /** The lines that a database has, in order. */
  public static List<String> of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(resource(QUERY))) {
      List<String> lines = new ArrayList<>();
      while (row.next()) {
        lines.add(row.getString(1));
      }
      return lines;
    }
  }

  /**
   * How a database differs from what the migrations make, a sentence for each difference. Where the
   * query side has never run, its schemas are not there yet, and are left out. What a newer version
   * has migrated cannot be compared, and one sentence says that.
   */
  public static List<String> differences(Connection connection) throws SQLException {
    List<String> there = of(connection);
    List<String> newer = newer(there);
    return newer.isEmpty() ? compared(there) : newer;
  }

  private static List<String> newer(List<String> there) {
    List<String> expected = resource(EXPECTED).lines().toList();
    List<String> newer = new ArrayList<>();
    for (String schema : List.of("ledger", "view")) {
      int known = newest(schema, expected);
      int migrated = newest(schema, there);
      if (migrated > known) {
        newer.add(
            "The schema %s has migration %d of a newer version, and the one that looked knows %d: only the newer one can tell whether it is whole"
                .formatted(schema, migrated, known));
      }
    }
    return newer;
  }

  private static int newest(String schema, List<String> lines) {
    Pattern line = Pattern.compile("newest " + schema + " migration ([0-9]{1,9})");
    return lines.stream()
        .map(line::matcher)
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .max()
        .orElse(0);
  }

  private static List<String> compared(List<String> there) {
    boolean isQuerySideThere = there.stream().anyMatch(line -> line.startsWith("table view."));
    TreeMap<String, Integer> counts = new TreeMap<>();
    resource(EXPECTED)
        .lines()
        .filter(line -> isQuerySideThere || !isOfQuerySide(line))
        .forEach(line -> counts.merge(line, -1, Integer::sum));
    there.stream()
        .filter(line -> isQuerySideThere || !isOfQuerySide(line))
        .forEach(line -> counts.merge(line, 1, Integer::sum));
    List<String> differences = new ArrayList<>();
    counts.forEach((line, count) -> {
      if (count < 0) {
        differences.add("The migrations made this, and it is gone or changed: " + line);
      } else if (count > 0) {
        differences.add("No migration made this: " + line);
      }
    });
    return differences;
  }

  private static boolean isOfQuerySide(String line) {
    return line.matches("[a-z ]+ (view|reading)\\b.*");
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
