package org.candour.command.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.candour.events.personal.MasterKeys;

/** Reads the master keys, again whenever one is met that was not there before. */
final class MasterKeyFile {

  private final VaultProperties properties;
  private volatile MasterKeys keys;

  /**
   * The keys that the settings name.
   *
   * @throws IllegalStateException if there are none
   */
  MasterKeyFile(VaultProperties properties) {
    this.properties = properties;
    this.keys = read();
  }

  /** The keys as they are now, so that nothing new is wrapped under one that is to be retired. */
  MasterKeys keys() {
    keys = read();
    return keys;
  }

  /** The keys once they hold one, which a rotation may have added since they were read. */
  MasterKeys keysWith(String master) {
    if (!keys.has(master)) {
      keys = read();
    }
    return keys;
  }

  private MasterKeys read() {
    Path file = properties.masterKeys();
    try {
      if (file == null) {
        return MasterKeys.parse(String.valueOf(properties.masterKey()));
      }
      if (!Files.exists(file) && properties.makeMasterKey()) {
        write(file, MasterKeys.generate(new SecureRandom()) + "\n");
      }
      return MasterKeys.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The master keys in " + file + " cannot be read (candour.vault.master-keys)", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "Master keys have 32 bytes in Base64 each, one a line (candour.vault)", e);
    }
  }

  /** To the disk beside the file first: half a key would be worse than none. */
  private static void write(Path file, String text) throws IOException {
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
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
