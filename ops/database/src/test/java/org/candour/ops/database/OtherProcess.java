package org.candour.ops.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Another JVM that starts a server, records one row, says so, and lives until it is killed. */
final class OtherProcess implements AutoCloseable {

  private final Process process;

  private OtherProcess(Process process) {
    this.process = process;
  }

  /** The program of the other JVM. */
  public static void main(String[] args) throws SQLException, InterruptedException {
    EmbeddedDatabase database = EmbeddedDatabase.at(Path.of(args[0]));
    try (Connection connection = database.connect("candour", "candour_query");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE view.kept AS SELECT 'by the other' AS what");
    }
    System.out.println("ready " + database.jdbcUrl("candour"));
    Thread.sleep(60_000);
  }

  /** Starts it and waits until its row is recorded. */
  static OtherProcess on(Path root) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("ready ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("The other process ended with " + process.exitValue());
    }
    return new OtherProcess(process);
  }

  /** Kills the JVM alone, so that its server lives on. */
  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
