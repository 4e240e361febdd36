package org.candour.ops.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a running server's data, made as PostgreSQL's manual says ("Making a Base Backup Using
 * the Low Level API"): what changes meanwhile is mended by the log, which the copy is streamed.
 */
final class BaseBackup {

  /** What belongs to the running server, and not to its data. */
  private static final Set<String> LEFT_OUT =
      Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "standby.signal", "backup_label");

  /** Directories that are there and empty in the copy. */
  private static final Set<String> EMPTY =
      Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_stat_tmp", "pg_subtrans");

  private BaseBackup() {}

  /** Copies the data of the server that a connection leads to. */
  static void take(Connection connection, Path data, Path copy) throws SQLException, IOException {
    EmbeddedDatabase.execute(connection, "SELECT pg_backup_start('candour', true)");
    copy(data, copy);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
      row.next();
      Files.writeString(copy.resolve("backup_label"), row.getString(1));
    }
  }

  private static void copy(Path data, Path copy) throws IOException {
    Files.walkFileTree(
        data,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Path to = copy.resolve(data.relativize(from));
            Files.createDirectories(to);
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
            if (EMPTY.contains(data.relativize(from).toString())) {
              if (from.endsWith("pg_wal")) {
                Files.createDirectories(to.resolve("archive_status"));
              }
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(data.relativize(from).toString())) {
              try {
                Files.copy(from, copy.resolve(data.relativize(from)));
              } catch (NoSuchFileException e) {
                // Dropped meanwhile: the log says so too.
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }
}
