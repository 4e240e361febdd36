package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.candour.command.clerk.ClerksList;
import org.candour.command.integrity.Catalogue;
import org.candour.command.ledger.axon.SnapshotRefold;
import org.candour.command.shell.Deciders;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.VerifierKey;
import org.candour.ops.ledgerctl.cli.DatabaseOptions.Login;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.query.offline.OfflineViews;
import org.candour.query.view.feed.ViewRefold;
import org.candour.query.view.feed.ViewRefold.Folded;

/**
 * Holds what stands beside the log to it: views, the clerk's list and snapshots are folded afresh
 * and compared with what is stored; functions, triggers, rights, indexes and constraints with what
 * the migrations make; the vault with the erasures on record.
 */
final class Beside {

  private static final String CLERK = "candour_command";
  private static final String VIEWS = "candour_query";
  private static final String VAULT = "candour_vault";

  private final Logins logins;
  private final Keyring trusted;
  private final Report report;
  private final LongFunction<ProgressBar> bars;
  private boolean complete = true;

  /** Finds out how to sign in as a role; empty if its password was not given. */
  interface Logins {
    Optional<Login> as(String role);
  }

  /**
   * A check.
   *
   * @param bars makes a progress bar for so many entries
   */
  Beside(Logins logins, Keyring trusted, Report report, LongFunction<ProgressBar> bars) {
    this.logins = logins;
    this.trusted = trusted;
    this.report = report;
    this.bars = bars;
  }

  /** Checks everything; gives whether all of it could be. */
  boolean check() throws SQLException {
    Optional<Login> clerk = login(CLERK, "the clerk's list, snapshots, functions and rights");
    if (clerk.isPresent()) {
      try (Connection connection = moment(clerk.get());
          Connection other = moment(clerk.get())) {
        Catalogue.differences(connection).forEach(report::fault);
        witnesses(connection);
        clerk(connection);
        snapshots(connection, other);
        vault(connection);
        views(connection);
      }
    }
    report.flush();
    return complete;
  }

  private Optional<Login> login(String role, String what) {
    Optional<Login> login = logins.as(role);
    if (login.isEmpty()) {
      complete &= role.equals(VAULT);
      report.remark(
          "Not checked: %s. Give the password of %s in $%s"
              .formatted(what, role, org.candour.ops.ledgerctl.cli.DatabaseOptions.variable(role)));
    }
    return login;
  }

  /** A transaction that sees one moment; what it makes is gone when it ends. */
  private static Connection moment(Login login) throws SQLException {
    Connection connection = login.connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Whatever a witness says proves nothing to somebody who does not know its key. */
  private void witnesses(Connection connection) throws SQLException {
    for (String key :
        texts(
            connection,
            "SELECT witness FROM ledger.cosignature UNION SELECT key FROM ledger.witness")) {
      try {
        VerifierKey witness = VerifierKey.parse(key);
        if (!trusted.keys().contains(witness)) {
          report.remark(
              "The key of the witness %s was not given: what it cosigned proves nothing here"
                  .formatted(witness.name()));
        }
      } catch (MalformedNoteException e) {
        report.fault("The key of a witness is none: " + key);
      }
    }
  }

  private void clerk(Connection connection) throws SQLException {
    ClerksList list = new ClerksList(connection);
    long size = number(connection, "SELECT size FROM ledger.head");
    long next = list.next();
    if (next > size) {
      report.fault(
          "The clerk is said to have read %,d entries, and there are %,d".formatted(next, size));
    }
    ProgressBar bar = bars.apply(next);
    list.fold(Math.min(next, size), bar::at);
    bar.end();
    new TableComparison(connection, report)
        .compare(
            "The deadline %s of the clerk’s list",
            "clerk.due", ClerksList.FRESH, List.of("stream", "name"));
    if (next > 0
        && number(
                connection, "SELECT count(*) FROM clerk.scheduled_tasks WHERE task_name = 'clerk'")
            == 0
        && number(connection, "SELECT count(*) FROM clerk.scheduled_tasks") > 0) {
      report.fault("The clerk's own task is gone: nothing has it look at what falls due");
    }
    for (String task :
        texts(
            connection,
            "SELECT task_name FROM clerk.scheduled_tasks"
                + " WHERE execution_time > now() + interval '2 days'")) {
      report.fault("The clerk's task " + task + " is put off for more than two days");
    }
  }

  private void snapshots(Connection connection, Connection entries) throws SQLException {
    long count = number(connection, "SELECT count(*) FROM ledger.snapshot");
    ProgressBar bar = bars.apply(count);
    long[] done = {0};
    new SnapshotRefold(connection, entries, Deciders.find())
        .check(report::fault, () -> bar.at(++done[0]));
    bar.end();
  }

  /** A key that is gone without an erasure on record, and one that outlived it. */
  private void vault(Connection ledger) throws SQLException {
    Optional<Login> login = login(VAULT, "whether erased is what is on record as erased");
    if (login.isEmpty()) {
      return;
    }
    TreeSet<String> onRecord =
        new TreeSet<>(
            texts(
                ledger,
                "SELECT stream_id FROM ledger.entry"
                    + " WHERE stream_type = 'person' AND type = 'person.data-erased'"));
    try (Connection vault = moment(login.get())) {
      for (String subject :
          texts(vault, "SELECT subject FROM vault.person_key WHERE erased_at IS NOT NULL")) {
        if (!onRecord.remove(subject)) {
          report.fault(
              "The key of %s is destroyed, and no erasure is on record".formatted(subject));
        }
      }
      TreeSet<String> there =
          new TreeSet<>(
              texts(vault, "SELECT subject FROM vault.person_key WHERE wrapped IS NOT NULL"));
      onRecord.stream()
          .filter(there::contains)
          .forEach(subject ->
              report.fault(
                  "The erasure of %s is on record, and the key is still there".formatted(subject)));
    }
  }

  private void views(Connection ledger) throws SQLException {
    if (number(
            ledger,
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = 'view' AND c.relname = 'progress'")
        == 0) {
      report.remark("The query side has never run here: there are no views");
      return;
    }
    Optional<Login> login = login(VIEWS, "the views");
    if (login.isEmpty()) {
      return;
    }
    try (OfflineViews views = new OfflineViews(login.get().dataSource());
        Connection rows = moment(login.get())) {
      ProgressBar bar = bars.apply(ViewRefold.reach(rows));
      ViewRefold.Refolded result = views.refold().fold(rows, bar::at);
      bar.end();
      result.faults().forEach(report::fault);
      letters(rows, result);
      token(rows);
      for (Folded folded : result.folded()) {
        compare(rows, folded);
      }
    }
  }

  private void compare(Connection rows, Folded folded) throws SQLException {
    TableComparison comparison = new TableComparison(rows, report);
    String view = " of the view " + folded.view();
    comparison.compare("The row %s" + view, folded.stored(), folded.fresh(), List.of("key"));
    comparison.compare(
        "The closed row %s" + view,
        folded.storedHistory(),
        folded.freshHistory(),
        List.of("key", "since", "until"));
  }

  /** An entry that a view could not place is a dead letter of its, and no other entry is one. */
  private void letters(Connection rows, ViewRefold.Refolded result) throws SQLException {
    Map<String, Long> letters = new HashMap<>();
    try (Statement statement = rows.createStatement();
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
            report.remark(why + ", as its dead letters say. The view is not compared");
          } else {
            report.fault(why + ", and no dead letter says so");
          }
        });
    letters.forEach((view, count) -> {
      if (!result.unplaced().containsKey(view)) {
        report.fault(
            "%d entries are said to have no place in the view %s, and all have one"
                .formatted(count, view));
      }
    });
  }

  /** What is read next must be what was not read yet. */
  private void token(Connection rows) throws SQLException {
    for (String wrong :
        texts(
            rows,
            """
            SELECT format('The views go on at entry %s, and have seen %s', t.next, p.size)
            FROM view.progress p, (
              SELECT (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint + 1 AS next
              FROM view.token_entry WHERE token IS NOT NULL) t
            WHERE p.name = '*' AND p.size <> t.next
            """)) {
      report.fault(wrong);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
