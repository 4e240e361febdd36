package org.candour.query.view.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.candour.events.log.tree.Frontier;
import org.jspecify.annotations.Nullable;

/**
 * How far the views have come. The processor's line says it for all views that are level with it,
 * so that a batch moves one line; a view that is being made anew, or was and is ahead, has a size
 * of its own. Whoever changes a view's rows locks the processor's line first, so a batch, a
 * rebuild's swap and a repair never mix.
 *
 * @param processor how many entries the processor has seen
 * @param tree the log's tree over the entries that were read for the views
 * @param own by view, its own size; null while it is level with the processor
 */
public record ViewProgress(long processor, Frontier tree, Map<String, @Nullable Long> own) {

  /** The line of the processor itself. */
  public static final String PROCESSOR = "*";

  private static final String LINES = "SELECT name, size, leaves, frontier FROM view.progress";

  /**
   * In one round trip. What is done under the lock is by keys, and is planned once. It is made from
   * the ledger, so what a crash takes of the last moment is made again, and nobody waits for the
   * disk. The lines are read by a statement of their own, since one that waits for a lock sees what
   * was before.
   */
  private static final String LOCK =
      """
      SET LOCAL plan_cache_mode = force_generic_plan;
      SET LOCAL synchronous_commit = off;
      SELECT 1 FROM view.progress WHERE name = '*' FOR UPDATE;
      SELECT name, size, leaves, frontier FROM view.progress\
      """;

  /** Locks and reads. */
  public static ViewProgress lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.execute();
      statement.getMoreResults();
      statement.getMoreResults();
      statement.getMoreResults();
      return of(statement.getResultSet());
    }
  }

  public static ViewProgress read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LINES);
        ResultSet rs = statement.executeQuery()) {
      return of(rs);
    }
  }

  private static ViewProgress of(ResultSet rs) throws SQLException {
    long processor = 0;
    Frontier tree = Frontier.EMPTY;
    Map<String, @Nullable Long> own = new HashMap<>();
    while (rs.next()) {
      String name = rs.getString(1);
      if (name.equals(PROCESSOR)) {
        processor = rs.getLong(2);
        tree = rs.getBytes(4) == null ? tree : Frontier.of(rs.getLong(3), rs.getBytes(4));
      } else {
        own.put(name, rs.getObject(2, Long.class));
      }
    }
    return new ViewProgress(processor, tree, own);
  }

  /** How many entries a view has seen; null if there is no such view. */
  public @Nullable Long of(String view) {
    Long size = own.get(view);
    return size == null && own.containsKey(view) ? Long.valueOf(processor) : size;
  }

  /**
   * Moves the processor, and with it the views that it fed; a view that it did not feed stays where
   * it is.
   *
   * @param read the tree over what was read by then
   */
  public void move(Connection connection, long to, Frontier read, Set<String> fed)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE view.progress SET size = ?, leaves = ?, frontier = ? WHERE name = '*'")) {
      statement.setLong(1, to);
      statement.setLong(2, read.size());
      statement.setBytes(3, read.toBytes());
      statement.executeUpdate();
    }
    for (Map.Entry<String, @Nullable Long> line : own.entrySet()) {
      boolean level = line.getValue() == null;
      if (fed.contains(line.getKey()) != level) {
        save(connection, line.getKey(), level ? Long.valueOf(processor) : null);
      }
    }
  }

  /**
   * Everything was read anew: says what tree it came to, and lifts the notice if there is one.
   *
   * @param read the tree over what was read
   * @param proven the tree at the last root that it was compared with
   */
  public static void reread(Connection connection, Frontier read, Frontier proven)
      throws SQLException {
    try (PreparedStatement tree =
        connection.prepareStatement(
            """
            WITH lifted AS (DELETE FROM view.halt),
              proved AS (UPDATE view.proof SET size = ?, frontier = ?)
            UPDATE view.progress SET leaves = ?, frontier = ? WHERE name = '*'
            """)) {
      tree.setLong(1, proven.size());
      tree.setBytes(2, proven.toBytes());
      tree.setLong(3, read.size());
      tree.setBytes(4, read.toBytes());
      tree.executeUpdate();
    }
  }

  /** Says how far a view has come that was made anew. */
  public void made(Connection connection, String view, long size) throws SQLException {
    save(connection, view, size == processor ? null : Long.valueOf(size));
  }

  private static void save(Connection connection, String view, @Nullable Long size)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("UPDATE view.progress SET size = ? WHERE name = ?")) {
      statement.setObject(1, size, java.sql.Types.BIGINT);
      statement.setString(2, view);
      statement.executeUpdate();
    }
  }
}
