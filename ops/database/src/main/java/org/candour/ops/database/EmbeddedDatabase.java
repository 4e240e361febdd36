package org.candour.ops.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own, with the durable settings that the ledger asks for, its roles and
 * its passwords. Listens on the loopback address only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final Passwords passwords;
  private final @Nullable DataDirectory directory;

  private EmbeddedDatabase(
      EmbeddedPostgres server, Passwords passwords, @Nullable DataDirectory directory) {
    this.server = server;
    this.passwords = passwords;
    this.directory = directory;
  }

  /** A server for a test or a benchmark, in a temporary directory that goes when it stops. */
  public static EmbeddedDatabase temporary() {
    Passwords passwords = Passwords.random();
    try {
      EmbeddedDatabase database =
          new EmbeddedDatabase(durable().setCleanDataDirectory(true).start(), passwords, null);
      database.prepareServer();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /**
   * A server whose data survives restarts. If an earlier process died and left its server running,
   * that server is stopped first.
   *
   * @param root holds the cluster, the passwords and the lock; made if it is not there
   * @throws DataDirectoryInUseException if a live process works on the same directory
   */
  public static EmbeddedDatabase at(Path root) {
    DataDirectory directory = DataDirectory.lock(root);
    try {
      return directory.isFinished() ? reopen(directory) : make(directory);
    } catch (IOException e) {
      abandon(directory, e);
      throw new UncheckedIOException("PostgreSQL did not start in " + root, e);
    } catch (RuntimeException e) {
      abandon(directory, e);
      throw e;
    }
  }

  /** Whether a live process works on this directory. */
  public static boolean isInUse(Path root) {
    return DataDirectory.isInUse(root);
  }

  /**
   * Stops the server that this process is starting on a directory, without waiting for the start.
   */
  public static void stopServerOf(Path root) {
    try {
      DataDirectory.stopServer(root);
    } catch (IOException e) {
      throw new UncheckedIOException("The server in " + root + " was not stopped", e);
    }
  }

  private static EmbeddedDatabase reopen(DataDirectory directory) throws IOException {
    Passwords passwords = Passwords.read(directory.passwords());
    return new EmbeddedDatabase(
        lasting(directory).setConnectConfig("password", passwords.of("postgres")).start(),
        passwords,
        directory);
  }

  private static EmbeddedDatabase make(DataDirectory directory) throws IOException {
    directory.begin();
    Passwords passwords = Passwords.random();
    EmbeddedDatabase database =
        new EmbeddedDatabase(lasting(directory).start(), passwords, directory);
    database.prepareServer();
    database.createDatabase("candour");
    database.demandPasswords();
    directory.finish(passwords);
    return database;
  }

  private static EmbeddedPostgres.Builder lasting(DataDirectory directory) {
    return durable()
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setDataDirectory(directory.cluster());
  }

  private static void abandon(DataDirectory directory, Exception why) {
    try {
      directory.stopServer();
    } catch (IOException | RuntimeException e) {
      why.addSuppressed(e);
    } finally {
      directory.release();
    }
  }

  /** A server with the settings under which no commit is lost. */
  static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setPort(0)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        // What was used once is used again: a commit that has to make a new file waits 40 ms.
        .setServerConfig("min_wal_size", "1GB")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "''");
  }

  /** Makes a database with the schemas {@code ledger} and {@code view}, and who owns them. */
  public void createDatabase(String name) {
    try {
      createDatabase(database -> connect(database, "postgres"), name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " was not prepared", e);
    }
  }

  /** Connects to a database by its name, as the server's owner. */
  interface Admin {
    Connection connect(String database) throws SQLException;
  }

  static void createDatabase(Admin admin, String name) throws SQLException {
    try (Connection connection = admin.connect("postgres")) {
      execute(connection, "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
    }
    try (Connection connection = admin.connect(name)) {
      execute(connection, resource("schemas.sql"));
    }
  }

  /** Whether there is a database of this name. */
  public boolean exists(String name) throws SQLException {
    try (Connection connection = connect("postgres", "postgres");
        PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM pg_database WHERE datname = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1) > 0;
      }
    }
  }

  /** The address of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  /** The password of {@code postgres} or of one of the {@code candour_} roles. */
  public String password(String role) {
    return passwords.of(role);
  }

  /** A connection as one of the roles. */
  public Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), role, password(role));
  }

  /** Tells when the server ends, be it that we stop it or that it dies. */
  public void whenItEnds(Runnable told) {
    try {
      Objects.requireNonNull(directory, "a temporary server is watched by nobody")
          .server()
          .ifPresentOrElse(
              process -> {
                var _ = process.onExit().thenRun(told);
              },
              told);
    } catch (IOException e) {
      throw new UncheckedIOException("The server’s process cannot be found", e);
    }
  }

  /** Stops the server and gives the directory back. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    } finally {
      if (directory != null) {
        directory.release();
      }
    }
  }

  private void prepareServer() {
    try {
      prepareServer(connect("postgres", "postgres"), passwords);
    } catch (SQLException e) {
      throw new IllegalStateException("The server was not prepared", e);
    }
  }

  /** Makes the roles, and gives them their passwords. */
  static void prepareServer(Connection admin, Passwords passwords) throws SQLException {
    try (admin) {
      execute(admin, resource("roles.sql"));
      for (String role : Passwords.ROLES) {
        execute(admin, "ALTER ROLE " + role + " PASSWORD '" + passwords.of(role) + "'");
      }
    }
  }

  private void demandPasswords() throws IOException {
    Path hba = Objects.requireNonNull(directory).cluster().resolve("pg_hba.conf");
    Files.writeString(
        hba,
        """
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """);
    try (Connection connection = connect("postgres", "postgres")) {
      execute(connection, "SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("The server did not read who may connect", e);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(EmbeddedDatabase.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
