package org.candour.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A primary and its standbys for tests and drills, each a PostgreSQL server of its own on the
 * loopback address. Commits wait for any one of the standbys. Servers can be killed, paused,
 * promoted and brought back by a fresh base backup, always at the same address.
 */
public final class ReplicatedDatabase implements AutoCloseable {

  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000;

  private final Path root;
  private final Passwords passwords;
  private final List<ReplicatedServer> servers = new ArrayList<>();
  private ReplicatedServer primary;
  private int copies;

  private ReplicatedDatabase(Path root, Passwords passwords, ReplicatedServer primary) {
    this.root = root;
    this.passwords = passwords;
    this.primary = primary;
    servers.add(primary);
  }

  /**
   * Starts a primary {@code a} and two standbys {@code b} and {@code c} that it waits for.
   *
   * @param root an empty directory that holds the servers' data
   */
  public static ReplicatedDatabase start(Path root) {
    Passwords passwords = Passwords.random();
    try {
      ReplicatedServer first = ReplicatedServer.create(root.resolve("a"), "a");
      ReplicatedDatabase database = new ReplicatedDatabase(root, passwords, first);
      try {
        EmbeddedDatabase.prepareServer(database.admin(first, "postgres"), passwords);
        database.servers.add(ReplicatedServer.reserve("b"));
        database.servers.add(ReplicatedServer.reserve("c"));
        database.rejoin("b");
        database.rejoin("c");
        database.waitFor("ANY 1 (a, b, c)");
        return database;
      } catch (SQLException | RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The servers did not start", e);
    }
  }

  /** Makes a database with the schemas of Candour. */
  public void createDatabase(String name) {
    try {
      EmbeddedDatabase.createDatabase(database -> admin(primary, database), name);
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " was not made", e);
    }
  }

  /** The address of a database that names all servers and leads to the primary. */
  public String jdbcUrl(String database) {
    return servers.stream()
        .map(server -> "localhost:" + server.port())
        .collect(
            Collectors.joining(
                ",", "jdbc:postgresql://", "/" + database + "?targetServerType=primary"));
  }

  /** The address of a database on one server, whatever that is. */
  public String jdbcUrlOf(String server, String database) {
    return "jdbc:postgresql://localhost:" + named(server).port() + "/" + database;
  }

  /** The password of one of the {@code candour_} roles. */
  public String password(String role) {
    return passwords.of(role);
  }

  /** The name of the primary. */
  public String primary() {
    return primary.name();
  }

  /** The names of the others that run. */
  public List<String> standbys() {
    return servers.stream()
        .filter(server -> server != primary && server.isRunning())
        .map(ReplicatedServer::name)
        .toList();
  }

  /** Sets {@code synchronous_standby_names} on every server that runs. */
  public void waitFor(String standbys) throws SQLException {
    for (ReplicatedServer server : servers) {
      if (server.isRunning()) {
        run(server, "ALTER SYSTEM SET synchronous_standby_names = '" + standbys + "'");
        run(server, "SELECT pg_reload_conf()");
      }
    }
  }

  /** Runs SQL as the server's owner. */
  public void run(String server, String sql) throws SQLException {
    run(named(server), sql);
  }

  private void run(ReplicatedServer server, String sql) throws SQLException {
    try (Connection connection = admin(server, "postgres")) {
      EmbeddedDatabase.execute(connection, sql);
    }
  }

  /** What a query gives in its first column and row, as the server's owner. */
  public String ask(String server, String sql) throws SQLException {
    try (Connection connection = admin(named(server), "postgres")) {
      return EmbeddedDatabase.ask(connection, sql);
    }
  }

  /** Ends a server with all its processes at once, as a power cut does. */
  public void kill(String server) {
    named(server).kill();
  }

  /** Stops a server in order. */
  public void stop(String server) {
    named(server).stop();
  }

  /** Starts a server that was stopped or killed again, on the data that it has. */
  public void restart(String server) {
    named(server).start();
  }

  /**
   * Promotes the standby that has received most, as whoever runs PostgreSQL must, and has the other
   * follow it.
   *
   * @return its name
   */
  public String promote() throws SQLException {
    List<ReplicatedServer> candidates =
        servers.stream().filter(server -> server != primary && server.isRunning()).toList();
    List<ReplicatedServer> furthestFirst = new ArrayList<>();
    List<Long> received = new ArrayList<>();
    for (ReplicatedServer candidate : candidates) {
      long flushed = received(candidate);
      int place = 0;
      while (place < received.size() && received.get(place) >= flushed) {
        place++;
      }
      received.add(place, flushed);
      furthestFirst.add(place, candidate);
    }
    primary = furthestFirst.getFirst();
    run(primary, "SELECT pg_promote(true, 60)");
    for (ReplicatedServer other : furthestFirst.subList(1, furthestFirst.size())) {
      follow(other);
    }
    return primary.name();
  }

  private long received(ReplicatedServer standby) throws SQLException {
    try (Connection connection = admin(standby, "postgres")) {
      return Long.parseLong(
          EmbeddedDatabase.ask(
              connection,
              "SELECT greatest(coalesce(pg_last_wal_receive_lsn(), '0/0'),"
                  + " pg_last_wal_replay_lsn()) - '0/0'"));
    }
  }

  private void follow(ReplicatedServer standby) throws SQLException {
    run(
        standby,
        "ALTER SYSTEM SET primary_conninfo = '"
            + primary.connectionInfo(standby.name()).replace("'", "''")
            + "'");
    run(standby, "SELECT pg_reload_conf()");
  }

  /** Brings a server that does not run back as a standby, by a fresh base backup. */
  public void rejoin(String server) throws SQLException {
    ReplicatedServer standby = named(server);
    Path copy = root.resolve(server + "-" + ++copies);
    try (Connection connection = admin(primary, "postgres")) {
      BaseBackup.take(connection, primary.data(), copy);
    } catch (IOException e) {
      throw new UncheckedIOException("No base backup was made", e);
    }
    standby.startAsStandby(copy, primary);
  }

  /**
   * Waits until so many standbys receive the primary's log.
   *
   * @throws IllegalStateException if they do not within a minute
   */
  public void awaitFollowers(int count) throws SQLException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    try (Connection connection = admin(primary, "postgres")) {
      while (following(connection) < count) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("The standbys do not follow " + primary.name());
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static int following(Connection connection) throws SQLException {
    return Integer.parseInt(
        EmbeddedDatabase.ask(
            connection, "SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"));
  }

  private Connection admin(ReplicatedServer server, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + server.port() + "/" + database + "?socketTimeout=90",
        "postgres",
        passwords.of("postgres"));
  }

  private ReplicatedServer named(String name) {
    return servers.stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no server " + name));
  }

  @Override
  public void close() {
    servers.stream()
        .sorted(Comparator.comparing(server -> server != primary))
        .forEach(ReplicatedServer::kill);
  }
}
