package org.candour.ops.ledgerctl.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.candour.command.clerk.ClerksList;
import org.candour.command.integrity.Catalogue;
import org.candour.command.ledger.axon.SnapshotRefold;
import org.candour.command.shell.Deciders;
import org.candour.events.log.note.Keyring;
import org.candour.events.log.note.MalformedNoteException;
import org.candour.events.log.note.VerifierKey;
import org.candour.events.personal.MasterKeys;
import org.candour.ops.access.tables.Answers;
import org.candour.ops.ledgerctl.cli.DatabaseOptions.Login;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.query.halt.UnprovenException;
import org.candour.query.integrity.ViewsCheck;
import org.candour.query.offline.OfflineViews;
import org.candour.query.reading.ReadingChain;
import org.candour.query.view.rebuild.ViewRefold;

/**
 * Holds what stands beside the log to it: views, the clerk's list and snapshots are folded afresh
 * and compared with what is stored; functions, triggers, rights, indexes and constraints with what
 * the migrations and the views make; the vault with the names and erasures on record; the reading
 * log with its own chain.
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

  /** Finds out how to sign in as a role, empty if its password was not given; and other secrets. */
  interface Logins {
    Optional<Login> as(String role);

    /** To the views, by the role of the query side. */
    Optional<Login> views();

    /** Whether the views are in another database than the ledger. */
    boolean viewsAreApart();

    /** The master keys of the vault; empty if nobody said where they are. */
    Optional<MasterKeys> masters();
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
        Answers.texts(
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
    long size = Answers.number(connection, "SELECT size FROM ledger.head");
    long next = list.next();
    if (next > size) {
      report.fault(
          "The clerk is said to have read %,d entries, and there are %,d".formatted(next, size));
    }
    ProgressBar bar = bars.apply(next);
    list.fold(Math.min(next, size), bar::at);
    bar.end();
    list.compare(report::fault);
    if (next > 0
        && Answers.number(
                connection, "SELECT count(*) FROM clerk.scheduled_tasks WHERE task_name = 'clerk'")
            == 0
        && Answers.number(connection, "SELECT count(*) FROM clerk.scheduled_tasks") > 0) {
      report.fault("The clerk's own task is gone: nothing has it look at what falls due");
    }
    for (String task :
        Answers.texts(
            connection,
            "SELECT task_name FROM clerk.scheduled_tasks"
                + " WHERE execution_time > now() + interval '2 days'")) {
      report.fault("The clerk's task " + task + " is put off for more than two days");
    }
  }

  private void snapshots(Connection connection, Connection entries) throws SQLException {
    long count = Answers.number(connection, "SELECT count(*) FROM ledger.snapshot");
    ProgressBar bar = bars.apply(count);
    long[] done = {0};
    new SnapshotRefold(connection, entries, Deciders.find())
        .check(report::fault, () -> bar.at(++done[0]));
    bar.end();
  }

  private void vault(Connection ledger) throws SQLException {
    Optional<Login> login = login(VAULT, "whether erased is what is on record as erased");
    if (login.isPresent()) {
      try (Connection vault = moment(login.get())) {
        new VaultCheck(ledger, report).check(vault, logins.masters());
      }
    }
  }

  private void views(Connection ledger) throws SQLException {
    if (!logins.viewsAreApart()
        && Answers.number(
                ledger,
                "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'view' AND c.relname = 'progress'")
            == 0) {
      report.remark("The query side has never run here: there are no views");
      return;
    }
    Optional<Login> log = login(VIEWS, "the views and the reading log");
    Optional<Login> login = logins.views();
    if (log.isEmpty() || login.isEmpty()) {
      return;
    }
    DataSource read = log.get().dataSource();
    try (OfflineViews views =
            logins.viewsAreApart()
                ? new OfflineViews(read, login.get().dataSource())
                : new OfflineViews(read);
        Connection rows = moment(login.get())) {
      ProgressBar folding = bars.apply(ViewRefold.reach(rows));
      new ViewsCheck(rows, report::fault, report::remark).check(views.refold(), folding::at);
      folding.end();
      ProgressBar reading = bars.apply(Answers.number(rows, "SELECT number FROM reading.head"));
      ReadingChain.check(rows, report::fault, reading::at);
      reading.end();
      Answers.texts(
              rows,
              "SELECT format('The node on these views shows nothing since %s: %s', at, why) FROM"
                  + " view.halt")
          .forEach(report::fault);
      Answers.texts(
              rows,
              "SELECT format('The reading log ends with reading %s, whose hash is %s', number,"
                  + " encode(hash, 'base64')) FROM reading.head")
          .forEach(report::remark);
    } catch (UnprovenException e) {
      report.fault(e.what());
    }
  }
}
