package org.candour.ops.ledgerctl.upkeep;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.candour.command.clerk.ClerksList;
import org.candour.ops.access.tables.Answers;
import org.candour.ops.ledgerctl.cli.DatabaseOptions;
import org.candour.ops.ledgerctl.cli.DatabaseOptions.Login;
import org.candour.ops.ledgerctl.cli.ExitCodes;
import org.candour.ops.ledgerctl.cli.ProgressBar;
import org.candour.ops.ledgerctl.cli.Version;
import org.candour.query.halt.UnprovenException;
import org.candour.query.offline.OfflineViews;
import org.candour.query.view.View;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ledgerctl rebuild}: makes a view or the clerk's list anew from entry 0. */
@Command(
    name = "rebuild",
    header = "Make a view, or the clerk's list, anew from the log.",
    description = {
      "A view is made anew beside the running one, which goes on answering, and then takes its"
          + " place; all views are made together, so that the log is read once. Where a node shows nothing"
          + " because what it read did not prove, it shows the record again after that, if what is"
          + " read now proves. If this is broken off, the views are as they were; start it again. The clerk's list is emptied and read again; the clerk waits meanwhile."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:made anew", "1:it could not be", "2:the command line is wrong"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class RebuildCommand implements Callable<Integer> {

  private static final String CLERK = "clerk";

  @Spec private @Nullable CommandSpec spec;
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(
      paramLabel = "WHAT",
      description = "The name of a view, such as closures; “views” for all; or “clerk”.")
  private String what = "";

  @Override
  public Integer call() {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try {
      if (what.equals(CLERK)) {
        clerk();
      } else {
        return views();
      }
      return ExitCodes.SUCCESS;
    } catch (SQLException | IllegalStateException e) {
      err.println("Nothing was changed: " + e.getMessage());
    } catch (UnprovenException e) {
      err.println("Nothing was changed, because what was read does not prove: " + e.what());
    } catch (ViewRebuilder.AlreadyRebuildingException e) {
      err.println("Nothing was changed: " + e.getMessage());
    }
    return ExitCodes.FAILURE;
  }

  private void clerk() throws SQLException {
    try (Connection connection = login("candour_command").connect()) {
      ProgressBar bar = bar(connection);
      new ClerksList(connection).rebuild(bar::at);
      bar.end();
    }
    say("The clerk's list was made anew.");
  }

  private int views() throws SQLException {
    DataSource log = login("candour_query").dataSource();
    try (OfflineViews views = views(log);
        Connection ledger = log.getConnection()) {
      if (!what.equals("views") && views.catalogue().find(what).isEmpty()) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "There is no view "
                + what
                + ". There are: "
                + String.join(", ", views.catalogue().all().stream().map(View::name).toList()));
      }
      List<String> names =
          what.equals("views")
              ? views.catalogue().all().stream().map(View::name).toList()
              : List.of(what);
      ProgressBar bar = bar(ledger);
      ViewRebuilder.Result result = views.rebuilder().rebuild(names, progress(bar));
      bar.end();
      return said(names, result);
    }
  }

  private OfflineViews views(DataSource log) throws SQLException {
    return database.isApart()
        ? new OfflineViews(log, database.views().orElseThrow().dataSource())
        : new OfflineViews(log);
  }

  private ViewRebuilder.Progress progress(ProgressBar bar) {
    return new ViewRebuilder.Progress() {
      @Override
      public void reached(long entries) {
        bar.at(entries);
      }

      @Override
      public void indexing() {
        bar.end();
        say("Making the indexes ...");
      }
    };
  }

  private int said(List<String> names, ViewRebuilder.Result result) {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    result
        .unplaced()
        .values()
        .forEach(why -> err.println(why.getMessage() + "; the view is left as it was"));
    List<String> made =
        names.stream().filter(name -> !result.unplaced().containsKey(name)).toList();
    if (!made.isEmpty()) {
      say(
          String.format(
              Locale.UK,
              "%s made anew from %,d entries in %.1f seconds.",
              made.size() == 1
                  ? "The view " + made.getFirst() + " was"
                  : made.size() + " views were",
              result.entries(),
              result.seconds()));
    }
    return result.unplaced().isEmpty() ? ExitCodes.SUCCESS : ExitCodes.FAILURE;
  }

  private ProgressBar bar(Connection ledger) throws SQLException {
    return ProgressBar.of(
        Objects.requireNonNull(spec).commandLine().getErr(),
        Answers.number(ledger, "SELECT size FROM ledger.head"));
  }

  private Login login(String role) throws SQLException {
    return database
        .as(role)
        .orElseThrow(() ->
            new SQLException(
                "Give the password of " + role + " in $" + DatabaseOptions.variable(role)));
  }

  private void say(String said) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(said);
    out.flush();
  }
}
