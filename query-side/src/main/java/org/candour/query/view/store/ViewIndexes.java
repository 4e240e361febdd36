package org.candour.query.view.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.Visibility;
import org.candour.query.view.SortedWithin;
import org.candour.query.view.View;

/**
 * The indexes of a view's two tables. Whatever a list asks for is one stretch of an index: in its
 * order among the current rows, and of those that held at a point. Indexes in order also say when a
 * version held, so that versions that are passed over need not be fetched.
 */
record ViewIndexes<V>(ViewTable<V> table) {

  private static final String PUBLIC = Column.VISIBILITY + " = '" + Visibility.PUBLIC + "'";
  private static final String NOT_PUBLIC = Column.VISIBILITY + " <> '" + Visibility.PUBLIC + "'";

  /** The statements that create them. */
  String[] statements() {
    String current = table.current();
    String history = table.history();
    List<String> indexes = new ArrayList<>();
    indexes.add(current + " (since)");
    indexes.add(history + " (key)");
    // It grows along the ledger, so a summary per range of pages finds what changed between points.
    indexes.add(history + " USING brin (until) WITH (autosummarize = on)");
    indexes.add(history + gist(ViewTable.VALIDITY_RANGE));
    indexes.add(current + gin(Column.SUBJECTS) + " WHERE " + NOT_PUBLIC);
    indexes.add(history + gin(Column.SUBJECTS) + " WHERE " + NOT_PUBLIC);
    // Lists of entries are of one subject, or of each entry once; nobody reads all rows of them.
    if (!table.view().numbersEntries()) {
      indexes.add(current + " (" + inOrder() + ")");
    }
    indexes.add(history + " (" + inOrder() + ", until)");
    table.columns().stream()
        .filter(Column::indexed)
        .forEach(column -> indexes.addAll(indexes(column)));
    table.view().sortedWithin().forEach(each -> indexes.add(current + " (" + inOrder(each) + ")"));
    return indexes.stream().map(index -> "CREATE INDEX ON " + index).toArray(String[]::new);
  }

  private List<String> indexes(Column<V> column) {
    String name = column.name();
    String current = table.current();
    String known = " WHERE " + name + " IS NOT NULL";
    String held = table.history() + gist(name + ", " + ViewTable.VALIDITY_RANGE) + known;
    return switch (column.kind()) {
      case TEXTS -> List.of(current + gin(name), table.history() + gin(name));
      case DAYS -> List.of(current + gist(name + ", since") + known, held);
      case NUMBER -> List.of();
      // One for each side, so that a search of what is public takes no longer for what is not.
      case LEXEMES ->
          Stream.of(PUBLIC, NOT_PUBLIC)
              .map(side -> current + " USING gin (" + name + ")" + known + " AND " + side)
              .toList();
      case TEXT, SORT, VISIBILITY -> {
        String ordered = current + " (" + name + ", " + inOrder() + ")" + known;
        if (column.namesRecords()) {
          yield List.of(ordered, table.history() + " (" + name + ", until, since)" + known);
        }
        yield table.growsWithLedger()
            ? List.of(ordered, held)
            : List.of(
                ordered,
                current + " (" + name + ", " + Column.VISIBILITY + ", since)" + known,
                held);
      }
    };
  }

  private String inOrder(SortedWithin sorted) {
    View<V> view = table.view();
    return "%s, %s, (%s), key, since"
        .formatted(
            Column.name(view.facet(sorted.narrowed())),
            Column.VISIBILITY,
            Column.order(view.facet(sorted.sort())));
  }

  private String inOrder() {
    String sort = table.view().order().sort() == null ? "" : Column.SORT + ", ";
    return Column.VISIBILITY + ", " + sort + "key, since";
  }

  private static String gist(String columns) {
    return " USING gist (" + columns + ")";
  }

  private static String gin(String column) {
    return " USING gin (" + column + ") WITH (fastupdate = off)";
  }
}
