package org.candour.ops.ledgerctl.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKey;
import org.candour.events.personal.MasterKeys;
import org.candour.events.personal.MasterKeys.Wrapped;
import org.candour.events.personal.PersonId;

/**
 * Changes the master key. The new key is on the disk before anything is wrapped under it, and an
 * old one leaves the file only when nothing is wrapped under it, so a break-off at any point loses
 * nothing.
 */
final class MasterKeyRotation {

  private final Connection vault;
  private final Path file;

  MasterKeyRotation(Connection vault, Path file) {
    this.vault = vault;
    this.file = file;
  }

  /**
   * Makes a new master key and wraps every person's key under it, all of them or none.
   *
   * @return how many keys were wrapped anew
   * @throws IllegalArgumentException if a person's key is wrapped under a key that is not there
   */
  int rotate(SecureRandom random) throws SQLException, IOException {
    String old = Files.readString(file);
    MasterKeys.parse(old);
    write(MasterKeys.generate(random) + "\n" + old);
    MasterKeys keys = MasterKeys.parse(Files.readString(file));
    vault.setAutoCommit(false);
    int wrapped = 0;
    try (Statement select = vault.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT subject, master, wrapped FROM vault.person_key WHERE wrapped IS NOT NULL"
                    + " FOR UPDATE")) {
      while (row.next()) {
        wrapAnew(
            new PersonId(row.getString(1)),
            new Wrapped(row.getString(2), row.getBytes(3)),
            keys,
            random);
        wrapped++;
      }
      vault.commit();
    } finally {
      vault.rollback();
    }
    return wrapped;
  }

  private void wrapAnew(PersonId subject, Wrapped wrapped, MasterKeys keys, SecureRandom random)
      throws SQLException {
    SecretKey key =
        keys.unwrap(wrapped, subject)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the key of "
                        + subject
                        + " is wrapped under the master key "
                        + wrapped.master()
                        + ", which is not in "
                        + file));
    Wrapped anew = keys.wrap(key, subject, random);
    try (PreparedStatement update =
        vault.prepareStatement(
            "UPDATE vault.person_key SET master = ?, wrapped = ? WHERE subject = ?")) {
      update.setString(1, anew.master());
      update.setBytes(2, anew.bytes());
      update.setString(3, subject.value());
      update.executeUpdate();
    }
  }

  /**
   * Takes out of the file what wraps nothing, but for the key in use.
   *
   * @return how many keys it took out
   */
  int retire() throws SQLException, IOException {
    List<String> lines = Files.readString(file).lines().filter(l -> !l.isBlank()).toList();
    Set<String> used = used();
    used.add(MasterKeys.parse(Files.readString(file)).current());
    List<String> kept =
        lines.stream().filter(line -> used.contains(MasterKeys.parse(line).current())).toList();
    write(String.join("\n", kept) + "\n");
    return lines.size() - kept.size();
  }

  private Set<String> used() throws SQLException {
    Set<String> used = new HashSet<>();
    try (Statement select = vault.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT DISTINCT master FROM vault.person_key WHERE master IS NOT NULL")) {
      while (row.next()) {
        used.add(row.getString(1));
      }
    }
    return used;
  }

  /** Beside the file and to the disk first, so that it is never half written. */
  private void write(String text) throws IOException {
    FileAttribute<?>[] onlyOwner =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, onlyOwner);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
