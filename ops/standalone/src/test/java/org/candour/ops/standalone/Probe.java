package org.candour.ops.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Looks into the database of a Candour that runs in another process. */
final class Probe implements AutoCloseable {

  private final Connection connection;

  Probe(Settings settings) throws IOException {
    Properties passwords = new Properties();
    try (Reader in = Files.newBufferedReader(settings.data().resolve("passwords"))) {
      passwords.load(in);
    }
    List<String> pidFile =
        Files.readAllLines(Path.of(settings.data().toString(), "postgresql", "postmaster.pid"));
    try {
      connection =
          DriverManager.getConnection(
              "jdbc:postgresql://localhost:" + pidFile.get(3).strip() + "/candour",
              "candour_command",
              passwords.getProperty("candour_command"));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** How many commands were recorded. */
  long lines() throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(command_id) FROM ledger.entry")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
