package org.candour.ops.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.candour.ops.database.DataDirectoryInUse;
import org.candour.ops.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that runs, started in the order of what needs what and stopped in the reverse. */
final class Candour implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Candour.class);

  private final Settings settings;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final EmbeddedDatabase database;

  private Candour(Settings settings, EmbeddedDatabase database) {
    this.settings = settings;
    this.database = database;
    running.push(database);
  }

  /**
   * Starts everything and waits until it answers.
   *
   * @param say told what is started next
   * @param stop asked between the steps whether to leave off
   * @throws CannotStart if the data or a port is in use
   * @throws Stopped if {@code stop} said so
   */
  static Candour start(Settings settings, Consumer<String> say, BooleanSupplier stop) {
    if (EmbeddedDatabase.isInUse(settings.data())) {
      throw new CannotStart(new DataDirectoryInUse(settings.data()));
    }
    Ports.check(settings);
    say.accept("Starting PostgreSQL ...");
    Candour candour = new Candour(settings, openDatabase(settings.data()));
    try {
      candour.startServices(say, stop);
      return candour;
    } catch (RuntimeException e) {
      candour.close();
      throw e;
    }
  }

  /** How many entries the ledger holds, and how many of them every view shows. */
  record Sizes(long ledger, long views) {}

  /** Reads the sizes. */
  Sizes sizes() {
    try (Connection connection = database.connect("candour", "candour_query");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT (SELECT size FROM ledger.head), (SELECT min(size) FROM view.progress)")) {
      row.next();
      return new Sizes(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }

  Settings settings() {
    return settings;
  }

  /** The database, for whoever checks what is in it. */
  EmbeddedDatabase database() {
    return database;
  }

  /** Stops everything; a part that fails to stop does not keep the others running. */
  @Override
  public void close() {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }

  private static EmbeddedDatabase openDatabase(Path data) {
    try {
      return EmbeddedDatabase.at(data);
    } catch (DataDirectoryInUse e) {
      throw new CannotStart(e);
    }
  }

  private void startServices(Consumer<String> say, BooleanSupplier stop) {
    checkNotStopped(stop);
    say.accept("Starting the command side ...");
    running.push(Services.startCommandSide(settings, database));
    checkNotStopped(stop);
    say.accept("Starting the query side ...");
    running.push(Services.startQuerySide(settings, database));
    checkNotStopped(stop);
    Health.await(settings.commandAddress(), stop);
    Health.await(settings.queryAddress(), stop);
  }

  private static void checkNotStopped(BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
  }

  /** Whoever started it wants it stopped. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
