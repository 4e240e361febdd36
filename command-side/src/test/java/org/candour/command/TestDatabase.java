package org.candour.command;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.candour.ops.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for the module, and a database of its own for each test class. */
public final class TestDatabase {

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with an empty ledger. */
  public static TestDatabase create() {
    String name = "test_" + COUNT.incrementAndGet();
    SERVER.createDatabase(name);
    TestDatabase database = new TestDatabase(name);
    migrate(database.url(), database.password("candour_owner"));
    return database;
  }

  /** Makes the tables of an empty ledger, as their owner. */
  public static void migrate(String url, String password) {
    flyway(url, password, "classpath:db/ledger");
  }

  /** The same as a newer version would, which has migrations in other places too. */
  public void upgrade(String... locations) {
    flyway(url(), password("candour_owner"), locations);
  }

  private static void flyway(String url, String password, String... locations) {
    Flyway.configure()
        .dataSource(url, "candour_owner", password)
        .locations(locations)
        .schemas("ledger")
        .defaultSchema("ledger")
        .placeholders(
            Map.of(
                "owner",
                "candour_owner",
                "command",
                "candour_command",
                "query",
                "candour_query",
                "vault",
                "candour_vault"))
        .load()
        .migrate();
  }

  /** Connections as one of the roles. */
  public DataSource as(String role) {
    return new DriverManagerDataSource(url(), role, password(role));
  }

  /** Connections as one of the roles, with settings of PostgreSQL for the session. */
  public DataSource as(String role, String settings) {
    return new DriverManagerDataSource(
        url() + "?options=" + settings.replace(" ", "%20"), role, password(role));
  }

  /** Breaks every connection to this database, but for those of {@code postgres}. */
  public void killConnections() {
    Sql.run(
        maintenance(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
            + name
            + "' AND usename <> 'postgres'");
  }

  /** Lets nobody connect to this database any more, or lets them again. */
  public void allowConnections(boolean allowed) {
    Sql.run(maintenance(), "ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + allowed);
  }

  private static DataSource maintenance() {
    return new DriverManagerDataSource(
        SERVER.jdbcUrl("postgres"), "postgres", SERVER.password("postgres"));
  }

  /** The address, without user and password. */
  public String url() {
    return SERVER.jdbcUrl(name);
  }

  /** The password of a role. */
  public String password(String role) {
    return SERVER.password(role);
  }

  /** The settings with which the service runs on this database. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("CANDOUR_DB_URL", url());
    settings.put("CANDOUR_COMMAND_PASSWORD", password("candour_command"));
    settings.put("CANDOUR_OWNER_PASSWORD", password("candour_owner"));
    settings.put("CANDOUR_VAULT_PASSWORD", password("candour_vault"));
    return settings;
  }
}
