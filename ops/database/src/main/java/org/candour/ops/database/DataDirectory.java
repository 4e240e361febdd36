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
   * @throws InUse if a live process holds it
   */
  static DataDirectory lock(Path root) {
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("candour.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new InUse(root);
      }
      DataDirectory directory = new DataDirectory(root, channel);
      directory.stopOrphan();
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory " + root + " cannot be used", e);
    }
  }

  Path cluster() {
    return root.resolve("postgresql");
  }

  Path passwords() {
    return root.resolve("passwords");
  }

  /**
   * The passwords are written last: a cluster without them was never finished, and holds nothing.
   */
  void discardHalfMadeCluster() throws IOException {
    if (!Files.exists(cluster())) {
      return;
    }
    try (Stream<Path> files = Files.walk(cluster())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
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

  private void stopOrphan() throws IOException {
    Optional<ProcessHandle> orphan = runningServer();
    if (orphan.isEmpty()) {
      return;
    }
    orphan.get().destroy();
    try {
      orphan.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an orphaned PostgreSQL stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "A PostgreSQL server left behind by an earlier run (process "
              + orphan.get().pid()
              + ") does not stop. Stop it, then start again.",
          e);
    }
  }

  private Optional<ProcessHandle> runningServer() throws IOException {
    Path pidFile = cluster().resolve("postmaster.pid");
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

  /** A live process works on the directory. */
  public static final class InUse extends RuntimeException {
    InUse(Path root) {
      super(
          "Candour is already running on the data in "
              + root
              + ". Stop it first, or choose another directory with CANDOUR_DATA.");
    }
  }
}
