package org.candour.ops.benchmarks.failover;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.candour.ops.database.Ports;
import org.springframework.util.FileSystemUtils;

/**
 * A cluster of Debian's PostgreSQL for a drill, with data checksums, at a port of its own; gone
 * when it is closed, with all that a restore put beside it.
 */
final class DebianCluster implements AutoCloseable {

  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final long PAUSE_NANOS = 5_000_000;
  private static final PrintStream SILENT =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final String version;
  private final String name;
  private final int port;

  private DebianCluster(String version, String name, int port) {
    this.version = version;
    this.name = name;
    this.port = port;
  }

  /** The newest PostgreSQL server of this machine, if there is one whose clusters can be made. */
  static Optional<String> newest() {
    if (!Files.isExecutable(Path.of("/usr/bin/pg_createcluster"))) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(PROGRAMS)) {
      return versions
          .filter(version -> Files.isExecutable(version.resolve("bin/pg_basebackup")))
          .map(version -> version.getFileName().toString())
          .filter(version -> version.matches("[0-9]{1,3}"))
          .max(Comparator.comparingInt(Integer::parseInt));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes one and starts it. */
  static DebianCluster start(String version) {
    DebianCluster cluster =
        new DebianCluster(version, "candour_drill_" + ProcessHandle.current().pid(), Ports.free());
    cluster.run(
        "pg_createcluster",
        version,
        cluster.name,
        "--port=" + cluster.port,
        "--start-conf=manual",
        "--",
        "--data-checksums");
    cluster.run("pg_ctlcluster", version, cluster.name, "start");
    return cluster;
  }

  private void run(String... command) {
    Script.Ended ended = Script.run(List.of(command), Map.of(), SILENT);
    if (ended.status() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with " + ended.status() + ": " + ended.said());
    }
  }

  /** As {@code pg_lsclusters} shows it: {@code 15/main}. */
  String name() {
    return version + "/" + name;
  }

  /** The address for an administrator of this machine. */
  String adminUrl() {
    return "postgresql:///postgres?port=" + port;
  }

  /** The address of a database, without user and password. */
  String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private Path data() {
    return Path.of("/var/lib/postgresql", version, name);
  }

  /** Ends the server with all its processes at once, as a power cut does. */
  void kill() throws IOException {
    String pid =
        Files.readString(data().resolve("postmaster.pid"), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    while (all.stream().anyMatch(ProcessHandle::isAlive)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  @Override
  public void close() throws IOException {
    run("pg_dropcluster", "--stop", version, name);
    List<Path> kept;
    try (Stream<Path> beside = Files.list(data().getParent())) {
      kept = beside.filter(path -> path.getFileName().toString().startsWith(name + ".")).toList();
    }
    for (Path before : kept) {
      FileSystemUtils.deleteRecursively(before);
    }
  }
}
