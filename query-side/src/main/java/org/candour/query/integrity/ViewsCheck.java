package org.candour.query.integrity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.candour.ops.access.tables.Answers;
import org.candour.ops.access.tables.TableComparison;
import org.candour.query.view.rebuild.ViewRefold;
import org.candour.query.view.rebuild.ViewRefold.Folded;

/** Folds all views afresh and names each row that differs from what is stored. */
public final class ViewsCheck {

  private final Connection connection;
  private final Consumer<String> fault;
  private final Consumer<String> remark;

  /**
   * A check.
   *
   * @param connection of the query side's role, with a transaction open that sees one moment
   * @param fault told what is wrong
   * @param remark told what is worth knowing and not wrong; sentences without full stops, both
   */
  public ViewsCheck(Connection connection, Consumer<String> fault, Consumer<String> remark) {
    this.connection = connection;
    this.fault = fault;
    this.remark = remark;
  }

  /** Checks all views; memory does not grow with the ledger. */
  public void check(ViewRefold refold, LongConsumer progress) throws SQLException {
    ViewRefold.Refolded result = refold.fold(connection, progress);
    result.faults().forEach(fault);
    letters(result);
    token();
    for (Folded folded : result.folded()) {
      compare(folded);
    }
  }

  private void compare(Folded folded) throws SQLException {
    TableComparison comparison = new TableComparison(connection, fault);
    String view = " of the view " + folded.view();
    comparison.compare("The row %s" + view, folded.stored(), folded.fresh(), List.of("key"));
    comparison.compare(
        "The closed row %s" + view,
        folded.storedHistory(),
        folded.freshHistory(),
        List.of("key", "since", "until"));
  }

  /** An entry that a view could not place is a dead letter of its, and no other entry is one. */
  private void letters(ViewRefold.Refolded result) throws SQLException {
    Map<String, Long> letters = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT processingGroup, count(*) FROM view.dead_letter GROUP BY 1")) {
      while (row.next()) {
        letters.put(row.getString(1), row.getLong(2));
      }
    }
    result
        .unplaced()
        .forEach((view, why) -> {
          if (letters.containsKey(view)) {
            remark.accept(why + ", as its dead letters say. The view is not compared");
          } else {
            fault.accept(why + ", and no dead letter says so");
          }
        });
    letters.forEach((view, count) -> {
      if (!result.unplaced().containsKey(view)) {
        fault.accept(
            "%d entries are said to have no place in the view %s, and all have one"
                .formatted(count, view));
      }
    });
  }

  /** What is read next must be what was not read yet. */
  private void token() throws SQLException {
    Answers.texts(
            connection,
            """
            SELECT format('The views go on at entry %s, and have seen %s', t.next, p.size)
            FROM view.progress p, (
              SELECT (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint + 1 AS next
              FROM view.token_entry WHERE token IS NOT NULL) t
            WHERE p.name = '*' AND p.size <> t.next
            """)
        .forEach(fault);
  }
}
