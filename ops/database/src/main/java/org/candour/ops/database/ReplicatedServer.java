package org.candour.ops.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One server among those that replicate each other: its name, its port, and its data of now. */
final class ReplicatedServer {

  private static final long PAUSE_NANOS = 5_000_000;

  private final String name;
  private final int port;
  private @Nullable Path data;
  private @Nullable EmbeddedPostgres running;

  private ReplicatedServer(String name, int port) {
    this.name = name;
    this.port = port;
  }

  /** A server that will be there, at a port of its own. */
  static ReplicatedServer reserve(String name) {
    return new ReplicatedServer(name, Ports.free());
  }

  /** A new server with a new cluster. */
  static ReplicatedServer create(Path data, String name) {
    ReplicatedServer server = reserve(name);
    server.data = data;
    server.start();
    return server;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  Path data() {
    return Objects.requireNonNull(data, name);
  }

  boolean isRunning() {
    return running != null;
  }

  /** How another server is told to follow this one. */
  String connectionInfo(String follower) {
    return "host=localhost port=" + port + " user=postgres application_name=" + follower;
  }

  void startAsStandby(Path copy, ReplicatedServer primary) {
    data = copy;
    try {
      Files.createFile(copy.resolve("standby.signal"));
      Files.writeString(
          copy.resolve("postgresql.auto.conf"),
          "primary_conninfo = '" + primary.connectionInfo(name) + "'\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy cannot be made a standby", e);
    }
    start();
  }

  void start() {
    try {
      running =
          EmbeddedDatabase.durable()
              .setPort(port)
              .setDataDirectory(data())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("max_wal_size", "256MB")
              .setServerConfig("min_wal_size", "80MB")
              .setServerConfig("wal_keep_size", "256MB")
              .setServerConfig("wal_receiver_timeout", "5s")
              .setServerConfig("wal_sender_timeout", "5s")
              .setServerConfig("wal_retrieve_retry_interval", "200ms")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("The server " + name + " did not start", e);
    }
  }

  void stop() {
    EmbeddedPostgres server = running;
    running = null;
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The server " + name + " did not stop", e);
      }
    }
  }

  /** Ends the server and all processes that it started, and waits until they are gone. */
  void kill() {
    if (running == null) {
      return;
    }
    ProcessHandle postmaster = ProcessHandle.of(pid()).orElse(null);
    if (postmaster != null) {
      List<ProcessHandle> all =
          Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      while (all.stream().anyMatch(ProcessHandle::isAlive)) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    stop();
  }

  private long pid() {
    try {
      return Long.parseLong(
          Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The server " + name + " is not there", e);
    }
  }
}
