package org.candour.ops.ledgerctl.upkeep;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
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
import org.candour.query.offline.OfflineViews;
import org.candour.query.view.View;
import org.candour.query.view.feed.ViewRebuilder;
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
          + " place. The clerk's list is emptied and read again; the clerk waits meanwhile."
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
        views();
      }
      return ExitCodes.SUCCESS;
    } catch (SQLException | IllegalStateException e) {
      err.println("Nothing was changed: " + e.getMessage());
    } catch (ViewRebuilder.AlreadyRebuildingException | ViewRebuilder.UnplaceableEntryException e) {
      err.println(e.getMessage() + "; the view is left as it was");
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

  private void views() throws SQLException {
    DataSource database = login("candour_query").dataSource();
    try (OfflineViews views = new OfflineViews(database);
        Connection ledger = database.getConnection()) {
      if (!what.equals("views") && views.catalogue().find(what).isEmpty()) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(),
            "There is no view "
                + what
                + ". There are: "
                + String.join(", ", views.catalogue().all().stream().map(View::name).toList()));
      }
      for (View<?> view : views.catalogue().all()) {
        if (what.equals("views") || what.equals(view.name())) {
          ProgressBar bar = bar(ledger);
          ViewRebuilder.Result result = views.rebuilder().rebuild(view.name(), bar::at);
          bar.end();
          say(
              String.format(
                  Locale.UK,
                  "The view %s was made anew from %,d entries in %.1f seconds.",
                  view.name(),
                  result.entries(),
                  result.seconds()));
        }
      }
    }
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
