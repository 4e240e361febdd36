package org.candour.ops.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.candour.command.demonstration.Demonstration;
import org.candour.command.demonstration.NoDemonstrationException;
import org.candour.command.time.PlayedClock;
import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.ops.database.DataDirectoryInUseException;
import org.candour.ops.database.EmbeddedDatabase;
import org.candour.ops.ledgerctl.importing.AccessTokens;
import org.candour.ops.standalone.signin.DemonstrationAccount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that runs, started in the order of what needs what and stopped in the reverse. */
final class StandaloneSystem implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StandaloneSystem.class);

  private final Settings settings;
  private final @Nullable PlayedClock clock;
  private final Map<String, Object> more;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private volatile @Nullable EmbeddedDatabase database;
  private volatile @Nullable DemonstrationWitness witness;
  private volatile @Nullable Demonstration demonstration;

  StandaloneSystem(Settings settings) {
    this(settings, null);
  }

  /**
   * One with a demonstration.
   *
   * @param clock the clock that is played, if one is to be
   */
  StandaloneSystem(Settings settings, @Nullable PlayedClock clock) {
    this(settings, clock, Map.of());
  }

  /**
   * One whose command side is set otherwise.
   *
   * @param more settings of the command side
   */
  StandaloneSystem(Settings settings, @Nullable PlayedClock clock, Map<String, Object> more) {
    this.settings = settings;
    this.clock = clock;
    this.more = more;
  }

  /**
   * Starts everything and waits until it answers.
   *
   * @param say told what is started next
   * @param stop asked between the steps whether to leave off
   * @throws CannotStartException if the data or a port is in use, or if a clock was given to play
   *     and the ledger is no demonstration
   * @throws StoppedException if {@code stop} said so
   */
  void start(Consumer<String> say, BooleanSupplier stop) {
    if (EmbeddedDatabase.isInUse(settings.data())) {
      throw new CannotStartException(new DataDirectoryInUseException(settings.data()));
    }
    Ports.check(settings);
    say.accept("Starting PostgreSQL ...");
    EmbeddedDatabase postgres = openDatabase(settings.data());
    database = postgres;
    running.push(postgres);
    checkNotStopped(stop);
    say.accept("Starting a demonstration witness ...");
    DemonstrationWitness watching = DemonstrationWitness.start(settings.data());
    running.push(watching);
    witness = watching;
    checkNotStopped(stop);
    say.accept("Starting the sign-in server, the command side and the query side ...");
    SignInIssuer issuer = Services.demonstration(settings);
    MigrationOrder migrations = new MigrationOrder();
    SideBySide.start(
        List.of(
            () -> Services.startSignIn(settings, issuer),
            () -> startCommandSide(postgres, issuer, watching, migrations),
            () -> Services.startQuerySide(settings, postgres, issuer, watching, migrations)),
        running::push);
    checkNotStopped(stop);
    Health.await(settings.commandAddress(), stop);
    Health.await(settings.queryAddress(), stop);
  }

  private AutoCloseable startCommandSide(
      EmbeddedDatabase postgres,
      SignInIssuer issuer,
      DemonstrationWitness watching,
      MigrationOrder migrations) {
    try {
      ConfigurableApplicationContext side =
          Services.startCommandSide(settings, postgres, issuer, watching, more, clock, migrations);
      demonstration = side.getBeanProvider(Demonstration.class).getIfAvailable();
      return side;
    } catch (BeanCreationException e) {
      if (e.getRootCause() instanceof NoDemonstrationException) {
        throw new CannotStartException(
            "The ledger in "
                + settings.data()
                + " holds entries of its own, and an example is only loaded into a new one: choose"
                + " an empty directory with CANDOUR_DATA, or start without --with-example.");
      }
      throw e;
    }
  }

  /** Plays the time of a demonstration that was started with a clock. */
  Demonstration demonstration() {
    return Objects.requireNonNull(demonstration, "not a demonstration");
  }

  /** How many entries the ledger holds, and how many of them every view shows. */
  record Sizes(long ledger, long views) {}

  /** Reads the sizes. */
  Sizes sizes() {
    return read(
        "SELECT (SELECT size FROM ledger.head), (SELECT min(size) FROM view.progress)",
        row -> new Sizes(row.getLong(1), row.getLong(2)));
  }

  /** Whether the first entry of the ledger says that it is a demonstration. */
  boolean isDemonstration() {
    return read(
        "SELECT EXISTS (SELECT FROM ledger.entry WHERE index = "
            + DemonstrationDeclared.INDEX
            + " AND stream_type = '"
            + DemonstrationDeclared.STREAM.type()
            + "')",
        row -> row.getBoolean(1));
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T read(String question, Reading<T> reading) {
    try (Connection connection = database().connect("candour", "candour_query");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return reading.of(row);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }

  /** The witness that runs beside it. */
  DemonstrationWitness witness() {
    return Objects.requireNonNull(witness, "not started");
  }

  /** Tokens of the registrar, who loads the chronicle. */
  AccessTokens registrar() {
    return AccessTokens.of(
        settings.signInAddress(), DemonstrationAccount.REGISTRAR, DemonstrationAccount.PASSWORD);
  }

  /** The database, for whoever checks what is in it. */
  EmbeddedDatabase database() {
    return Objects.requireNonNull(database, "not started");
  }

  /**
   * Stops PostgreSQL under whatever still runs, even if it is only just starting; what was recorded
   * is safe there.
   */
  void stopDatabase() {
    EmbeddedDatabase postgres = database;
    if (postgres == null) {
      EmbeddedDatabase.stopServerOf(settings.data());
    } else {
      postgres.close();
    }
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
    } catch (DataDirectoryInUseException e) {
      throw new CannotStartException(e);
    }
  }

  private static void checkNotStopped(BooleanSupplier stop) {
    if (stop.getAsBoolean()) {
      throw new StoppedException();
    }
  }

  /** Whoever started it wants it stopped. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
