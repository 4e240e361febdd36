package org.candour.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Where a server keeps its data, locked by the process that works on it.
 *
 * <p>When that process dies hard its server lives on. Whoever gets the lock and finds a server
 * running has found such an orphan and stops it: starting beside it would end on its old port, or
 * not at all.
 */
final class DataDirectory {

  private static final long STOP_SECONDS = 60;

  private final Path root;
  private final FileChannel channel;

  private DataDirectory(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /**
   * Takes the directory for this process and stops an orphaned server in it.
   *
   * @throws DataDirectoryInUseException if a live process holds it
   */
  static DataDirectory lock(Path root) {
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(lockFile(root), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new DataDirectoryInUseException(root);
      }
      DataDirectory directory = new DataDirectory(root, channel);
      directory.stopServer();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + root + " cannot be used", e);
    }
  }

  /** Writes a directory's names to the disk, where the platform lets a directory be opened. */
  private static void force(Path directory) {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // Windows: a rename there is as durable as it can be made.
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path lockFile(Path root) {
    return root.resolve("candour.lock");
  }

  private Path unfinished() {
    return root.resolve("unfinished");
  }

  Path cluster() {
    return cluster(root);
  }

  private static Path cluster(Path root) {
    return root.resolve("postgresql");
  }

  Path passwords() {
    return root.resolve("passwords");
  }

  /** Whether a live process, this one or another, holds the directory. */
  static boolean isInUse(Path root) {
    Path file = lockFile(root);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !tryLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + root + " cannot be used", e);
    }
  }

  /** Whether a cluster was made here to the end: its passwords are kept last of all. */
  boolean isFinished() {
    return Files.exists(passwords());
  }

  /**
   * Makes room for a new cluster. One whose making was broken off holds nothing, and goes; any
   * other is left alone.
   *
   * @throws IllegalStateException if there is a finished cluster whose passwords are gone
   */
  void begin() throws IOException {
    if (Files.exists(cluster())) {
      if (!Files.exists(unfinished())) {
        throw new IllegalStateException(
            "The data directory "
                + root
                + " holds a database, but its file “passwords” is missing. Put it back, or choose"
                + " another directory with CANDOUR_DATA.");
      }
      delete(cluster());
    }
    Files.writeString(
        unfinished(), "A database is being made here; without its passwords it is incomplete.\n");
  }

  /** The cluster is made: keeps its passwords, so that no start takes it for unfinished again. */
  void finish(Passwords made) throws IOException {
    made.write(passwords());
    force(root);
    Files.delete(unfinished());
  }

  /** Stops a server that runs on the directory, be it an orphan or one that failed to start. */
  void stopServer() throws IOException {
    stopServer(root);
  }

  /** The server that runs on the directory. */
  Optional<ProcessHandle> server() throws IOException {
    return runningServer(root);
  }

  static void stopServer(Path root) throws IOException {
    Optional<ProcessHandle> server = runningServer(root);
    if (server.isEmpty()) {
      return;
    }
    interrupt(server.get());
    try {
      server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an orphaned PostgreSQL stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "A PostgreSQL server left behind by an earlier run (process "
              + server.get().pid()
              + ") does not stop. Stop it, then start again.",
          e);
    }
  }

  void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** PostgreSQL ends its sessions at once on SIGINT, where on SIGTERM it waits for them. */
  private static void interrupt(ProcessHandle server) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<ProcessHandle> runningServer(Path root) throws IOException {
    Path pidFile = cluster(root).resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }
}
