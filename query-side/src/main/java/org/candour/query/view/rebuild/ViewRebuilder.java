package org.candour.query.view.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.candour.events.log.tree.Frontier;
import org.candour.ops.access.tables.Answers;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.proof.ReadTree;
import org.candour.query.proof.SignedRoots;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.fold.UnplaceableEntryException;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.ViewProgress;
import org.springframework.stereotype.Component;

/**
 * Makes views anew from entry 0 beside the running ones: into fresh tables without indexes, then
 * the indexes, then what came meanwhile, and at the end the fresh tables take the place of the old
 * ones. An entry is read and decoded once for all of them. Works through pages, so memory is
 * bounded. A rebuild that dies leaves the views as they were, and its tables to the next one. What
 * it reads is held to the log's tree; once all views were made anew from entries that prove, a
 * notice that they did not is lifted.
 */
@Component
public class ViewRebuilder {

  private static final int PAGE = 5_000;

  /** So few entries are left for the end that the running views hardly wait. */
  private static final int NEARLY_THERE = 500;

  /** Megabytes that making indexes may take, on all threads. */
  private static final int INDEX_MEMORY = 256;

  private final ViewCatalogue views;
  private final Transactions transactions;
  private final LedgerReader reader;
  private final CorrectedLedger ledger;
  private final SignedRoots roots;
  private final DataSource dataSource;

  ViewRebuilder(
      ViewCatalogue views,
      Transactions transactions,
      LedgerReader reader,
      CorrectedLedger ledger,
      SignedRoots roots,
      DataSource dataSource) {
    this.roots = roots;
    this.ledger = ledger;
    this.views = views;
    this.transactions = transactions;
    this.reader = reader;
    this.dataSource = dataSource;
  }

  /**
   * Rebuilds a view while it goes on answering. Its dead letters are gone afterwards, for every
   * entry has been placed.
   *
   * @throws UnplaceableEntryException if an entry cannot be placed; the view is then left as it was
   * @throws AlreadyRebuildingException if the view is being rebuilt already
   */
  public Result rebuild(String name, Progress progress) {
    Result result = rebuild(Set.of(name), progress);
    result
        .unplaced()
        .values()
        .forEach(failure -> {
          throw failure;
        });
    return result;
  }

  /**
   * Rebuilds several views at once; one that cannot be made is left as it was and said in the
   * result.
   *
   * @throws AlreadyRebuildingException if one of them is being rebuilt already; nothing is done
   * @throws org.candour.query.halt.UnprovenException if the ledger does not prove; the views are
   *     left as they were
   */
  public Result rebuild(Collection<String> names, Progress progress) {
    long start = System.nanoTime();
    List<RebuiltView> members =
        names.stream().sorted().map(name -> new RebuiltView(find(name), ledger)).toList();
    Deque<String> locked = new ArrayDeque<>();
    try (Connection outside = dataSource.getConnection()) {
      try {
        for (RebuiltView member : members) {
          if (!advisoryLock(outside, member.name())) {
            throw new AlreadyRebuildingException(member.name());
          }
          locked.push(member.name());
        }
        long entries = make(members, outside, progress);
        return new Result(entries, Duration.ofNanos(System.nanoTime() - start), unplaced(members));
      } finally {
        for (String name : locked) {
          unlock(outside, name);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The views were not rebuilt", e);
    }
  }

  private View<?> find(String name) {
    return views
        .find(name)
        .orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
  }

  private static Map<String, UnplaceableEntryException> unplaced(List<RebuiltView> members) {
    Map<String, UnplaceableEntryException> unplaced = new TreeMap<>();
    for (RebuiltView member : members) {
      UnplaceableEntryException failure = member.failure();
      if (failure != null) {
        unplaced.put(member.name(), failure);
      }
    }
    return unplaced;
  }

  private long make(List<RebuiltView> members, Connection outside, Progress progress)
      throws SQLException {
    ReadTree tree = ReadTree.anew(roots, readBefore());
    try (RebuildCrew crew = new RebuildCrew(transactions, members.size())) {
      crew.each(members, RebuiltView::create);
      copy(members, crew, tree, PAGE, progress);
      crew.each(good(members), RebuiltView::write);
      progress.indexing();
      for (RebuiltView member : good(members)) {
        member.vacuum(outside);
      }
      crew.each(good(members), (member, c) -> member.index(c, INDEX_MEMORY / crew.hands()));
      copy(members, crew, tree, NEARLY_THERE, progress);
      long copied = tree.tree().size();
      long size = copied;
      for (RebuiltView member : good(members)) {
        size = Math.max(size, swap(member, copied));
      }
      if (good(members).size() == views.all().size()) {
        reread(tree);
      }
      crew.each(
          members.stream().filter(member -> member.failure() != null).toList(), RebuiltView::drop);
      return size;
    }
  }

  private static List<RebuiltView> good(List<RebuiltView> members) {
    return members.stream().filter(member -> member.failure() == null).toList();
  }

  /** The tree that was read for the running views; none where that is what does not prove. */
  private Frontier readBefore() {
    return transactions.inTransaction(c ->
        Answers.number(c, "SELECT count(*) FROM view.halt") > 0
            ? Frontier.EMPTY
            : ViewProgress.read(c).tree());
  }

  /**
   * Every entry was read anew for every view: unless others were read since, that is what is known.
   */
  private void reread(ReadTree tree) {
    transactions.inTransaction(c -> {
      boolean further = ViewProgress.lock(c).tree().size() > tree.tree().size();
      if (!further || Answers.number(c, "SELECT count(*) FROM view.halt") > 0) {
        ViewProgress.reread(c, tree.tree(), tree.proven());
      }
      return true;
    });
  }

  /** Folds page after page, from where the tree ends, until one is not full. */
  private void copy(
      List<RebuiltView> members, RebuildCrew crew, ReadTree tree, int full, Progress progress) {
    try (PrefetchedPages pages = new PrefetchedPages(reader, tree.tree().size(), PAGE)) {
      List<LedgerEntry> page;
      do {
        page = pages.take();
        List<LedgerEntry> entries = page;
        tree.take(entries);
        crew.each(good(members), (member, c) -> member.take(entries, c));
        progress.reached(tree.tree().size());
      } while (page.size() >= full && !good(members).isEmpty());
    }
  }

  private long swap(RebuiltView member, long from) {
    return transactions.inTransaction(c -> member.swap(from, PAGE, reader, c));
  }

  private static boolean advisoryLock(Connection connection, String name) throws SQLException {
    return advisory(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", name);
  }

  private static void unlock(Connection connection, String name) throws SQLException {
    advisory(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", name);
  }

  private static boolean advisory(Connection connection, String sql, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "candour view " + name);
      try (ResultSet rs = statement.executeQuery()) {
        rs.next();
        return rs.getBoolean(1);
      }
    }
  }

  /** Told how far a rebuild has come. */
  @FunctionalInterface
  public interface Progress {

    /** Tells nobody. */
    Progress SILENT = entries -> {};

    /** So many entries were read. */
    void reached(long entries);

    /** All were read, and the indexes come next, which takes about half as long again. */
    default void indexing() {}
  }

  /**
   * What a rebuild came to.
   *
   * @param entries how many entries it read
   * @param unplaced by view, why it could not be made
   */
  public record Result(
      long entries, Duration took, Map<String, UnplaceableEntryException> unplaced) {

    public double seconds() {
      return took.toNanos() / 1e9;
    }
  }

  /** The view is being rebuilt already. */
  public static final class AlreadyRebuildingException extends RuntimeException {
    AlreadyRebuildingException(String view) {
      super("The view " + view + " is being rebuilt already");
    }
  }
}
