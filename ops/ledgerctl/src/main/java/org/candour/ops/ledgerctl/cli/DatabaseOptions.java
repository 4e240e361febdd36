package org.candour.ops.ledgerctl.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.candour.events.personal.MasterKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** The options that name a database: by its address, or as the one that {@code ops/start} runs. */
public final class DatabaseOptions {

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "The database, as jdbc:postgresql://host:port/name (default: $$CANDOUR_DB_URL).",
      defaultValue = "${env:CANDOUR_DB_URL}")
  private @Nullable String url;

  @Option(
      names = "--user",
      description =
          "Who reads it; the password is in $$CANDOUR_DB_PASSWORD (default: ${DEFAULT-VALUE}).",
      defaultValue = "candour_command")
  private String user = "candour_command";

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      description = "The data directory of a Candour that ops/start runs, in place of --db.")
  private @Nullable Path data;

  @Option(
      names = "--views-db",
      paramLabel = "URL",
      description =
          "The database of the views, where it is another (default: $$CANDOUR_VIEWS_DB_URL, or that"
              + " of the ledger).",
      defaultValue = "${env:CANDOUR_VIEWS_DB_URL}")
  private @Nullable String viewsUrl;

  /** A way into the database. */
  public record Login(String url, String user, String password) {

    public Connection connect() throws SQLException {
      return dataSource().getConnection();
    }

    public DataSource dataSource() {
      Properties properties = new Properties();
      properties.setProperty("ApplicationName", "ledgerctl");
      DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
      source.setConnectionProperties(properties);
      return source;
    }

    /** Shows no password. */
    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  /** The environment variable that holds a role's password. */
  public static String variable(String role) {
    return switch (role) {
      case "candour_query" -> "CANDOUR_QUERY_PASSWORD";
      case "candour_vault" -> "CANDOUR_VAULT_PASSWORD";
      default -> "CANDOUR_DB_PASSWORD";
    };
  }

  /**
   * The way in as a role: by the passwords of the data directory, or by the variable of that role;
   * who was named with {@code --user} comes in by {@code $CANDOUR_DB_PASSWORD}.
   *
   * @return empty if there is no password for it
   */
  public Optional<Login> as(String role) throws SQLException {
    if (data != null) {
      return Optional.of(new Login(address(), role, password(role)));
    }
    String address = address();
    if (role.equals("candour_command") || role.equals(user)) {
      return Optional.of(new Login(address, user, password(user)));
    }
    return Optional.ofNullable(System.getenv(variable(role)))
        .map(password -> new Login(address, role, password));
  }

  /** Whether the views are in another database than the ledger. */
  public boolean isApart() {
    return data == null && viewsUrl != null && !viewsUrl.isBlank() && !viewsUrl.equals(url);
  }

  /**
   * The way to the views, by the role of the query side.
   *
   * @return empty if there is no password for it
   */
  public Optional<Login> views() throws SQLException {
    if (!isApart()) {
      return as("candour_query");
    }
    String own = System.getenv("CANDOUR_VIEWS_PASSWORD");
    return Optional.ofNullable(own == null ? System.getenv(variable("candour_query")) : own)
        .map(password -> new Login(Objects.requireNonNull(viewsUrl), "candour_query", password));
  }

  /** The master keys of the vault: those of the data directory, or $CANDOUR_MASTER_KEYS. */
  public Optional<MasterKeys> masters() {
    String named = System.getenv().getOrDefault("CANDOUR_MASTER_KEYS", "");
    Path file = data == null ? Path.of(named) : data.resolve("master-keys");
    try {
      return Files.isRegularFile(file)
          ? Optional.of(MasterKeys.parse(Files.readString(file)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Opens a connection.
   *
   * @throws SQLException if the database cannot be reached
   */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("ApplicationName", "ledgerctl verify");
    properties.setProperty("password", password(user));
    return DriverManager.getConnection(address(), properties);
  }

  private String address() throws SQLException {
    if (data != null) {
      return "jdbc:postgresql://localhost:" + port(data) + "/candour";
    }
    if (url == null || url.isBlank()) {
      throw new SQLException("Say which database, with --db or --data");
    }
    return url;
  }

  /** The fourth line of PostgreSQL's own file says on which port it listens. */
  private static String port(Path data) throws SQLException {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"));
      return lines.get(3).strip();
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new SQLException("No Candour runs on the data in " + data, e);
    }
  }

  private String password(String role) throws SQLException {
    if (data == null) {
      return System.getenv().getOrDefault("CANDOUR_DB_PASSWORD", "");
    }
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new SQLException("The passwords in " + data + " cannot be read", e);
    }
    return passwords.getProperty(role, "");
  }
}
