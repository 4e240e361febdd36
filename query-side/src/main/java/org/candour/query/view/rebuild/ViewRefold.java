package org.candour.query.view.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.proof.ReadTree;
import org.candour.query.proof.SignedRoots;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.fold.FreshFold;
import org.candour.query.view.fold.UnplaceableEntryException;
import org.candour.query.view.store.ViewProgress;
import org.candour.query.view.store.ViewTable;
import org.candour.query.view.store.ViewTableSchema;

/**
 * Folds all views afresh from entry 0, each as far as the stored one has come, into tables of one
 * connection: so that they can be compared row for row. An entry is decoded once for all views.
 */
public final class ViewRefold {

  private static final int PAGE = 5_000;

  private final ViewCatalogue views;
  private final LedgerReader reader;
  private final CorrectedLedger ledger;
  private final SignedRoots roots;

  public ViewRefold(
      ViewCatalogue views, LedgerReader reader, CorrectedLedger ledger, SignedRoots roots) {
    this.roots = roots;
    this.views = views;
    this.reader = reader;
    this.ledger = ledger;
  }

  /**
   * A view beside its fresh fold.
   *
   * @param size how many entries both have seen
   * @param stored and
   * @param fresh the tables of current rows; their keys are {@code key}
   * @param storedHistory and
   * @param freshHistory those of closed versions
   */
  public record Folded(
      String view,
      long size,
      String stored,
      String fresh,
      String storedHistory,
      String freshHistory) {}

  /**
   * What a refold found out.
   *
   * @param unplaced by view, why an entry could not be placed; such a view is not compared
   */
  public record Refolded(List<Folded> folded, Map<String, String> unplaced, List<String> faults) {}

  private record RefoldedView<V>(FreshFold<V> fold, long size) {

    private ViewTable<V> table() {
      return fold.table();
    }

    /** Creates its tables, once with all that they have, to be compared, and then to be filled. */
    void create(Connection connection, List<String> faults) throws SQLException {
      ViewTableSchema<V> schema = fold.schema();
      schema.create(connection);
      schema.createIndexes(connection);
      List<String> wanted = new ArrayList<>(schema.indexesAndConstraints(connection));
      schema.drop(connection);
      schema.create(connection);
      String of = " of the view " + table().view().name();
      for (String there :
          new ViewTableSchema<>(ViewTable.live(table().view())).indexesAndConstraints(connection)) {
        if (!wanted.remove(there)) {
          faults.add("Nothing made " + there + of);
        }
      }
      wanted.forEach(gone -> faults.add("Gone is " + gone + of));
    }

    void take(List<LedgerEntry> page, Connection connection) throws SQLException {
      fold.take(page.stream().filter(e -> e.index() < size).toList(), connection);
    }

    Folded folded() {
      ViewTable<V> live = ViewTable.live(table().view());
      return new Folded(
          table().view().name(),
          size,
          live.current(),
          table().current(),
          live.history(),
          table().history());
    }
  }

  /** How many entries the view that has come furthest has seen. */
  public static long reach(Connection connection) throws SQLException {
    ViewProgress progress = ViewProgress.read(connection);
    return progress.own().values().stream()
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .reduce(progress.processor(), Math::max);
  }

  /**
   * Folds.
   *
   * @param connection with a transaction open that sees one moment, and that may make tables
   * @param progress told how many entries are done
   * @throws org.candour.query.halt.UnprovenException if the ledger does not prove, or is not what
   *     was read for the views
   */
  public Refolded fold(Connection connection, LongConsumer progress) throws SQLException {
    List<String> faults = new ArrayList<>();
    Map<String, String> unplaced = new TreeMap<>();
    Map<String, RefoldedView<?>> members = members(connection, faults);
    long end = members.values().stream().mapToLong(RefoldedView::size).max().orElse(0);
    ReadTree tree = ReadTree.anew(roots, ViewProgress.read(connection).tree());
    try (PrefetchedPages pages = new PrefetchedPages(reader, 0, PAGE)) {
      for (long next = 0; next < end; ) {
        List<LedgerEntry> page = pages.take();
        if (page.isEmpty()) {
          faults.add(
              "The views are said to have seen %d entries, and there are %d".formatted(end, next));
          break;
        }
        tree.take(page);
        fold(page, members, connection, unplaced);
        next += page.size();
        progress.accept(Math.min(next, end));
      }
    }
    for (RefoldedView<?> member : members.values()) {
      member.fold().write(connection);
    }
    return new Refolded(
        members.values().stream().<Folded>map(RefoldedView::folded).toList(),
        unplaced,
        List.copyOf(faults));
  }

  private Map<String, RefoldedView<?>> members(Connection connection, List<String> faults)
      throws SQLException {
    ViewProgress progress = ViewProgress.read(connection);
    Set<String> known = new TreeSet<>(progress.own().keySet());
    Map<String, RefoldedView<?>> members = new TreeMap<>();
    for (View<?> view : views.all()) {
      Long size = progress.of(view.name());
      known.remove(view.name());
      if (size == null) {
        faults.add("The view " + view.name() + " is not there");
        continue;
      }
      RefoldedView<?> member =
          new RefoldedView<>(new FreshFold<>(ViewTable.scratch(view), ledger), size);
      member.create(connection, faults);
      members.put(view.name(), member);
    }
    known.forEach(name -> faults.add("There is no view " + name + " to be kept"));
    return members;
  }

  /** A view that cannot place an entry is not compared: its dead letters say so too. */
  private void fold(
      List<LedgerEntry> page,
      Map<String, RefoldedView<?>> members,
      Connection connection,
      Map<String, String> unplaced)
      throws SQLException {
    for (RefoldedView<?> member : List.copyOf(members.values())) {
      try {
        member.take(page, connection);
      } catch (UnplaceableEntryException e) {
        members.remove(member.folded().view());
        unplaced.put(member.folded().view(), String.valueOf(e.getMessage()));
      }
    }
  }
}
