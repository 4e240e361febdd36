package org.candour.ops.ledgerctl.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
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

  /**
   * Opens a connection.
   *
   * @throws SQLException if the database cannot be reached
   */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("ApplicationName", "ledgerctl verify");
    properties.setProperty("password", password());
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

  private String password() throws SQLException {
    if (data == null) {
      return System.getenv().getOrDefault("CANDOUR_DB_PASSWORD", "");
    }
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("passwords"))) {
      passwords.load(reader);
    } catch (IOException e) {
      throw new SQLException("The passwords in " + data + " cannot be read", e);
    }
    return passwords.getProperty(user, "");
  }
}
