package org.candour.ops.access.keys;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads the master keys that the settings name, again whenever a key is asked for that was not
 * there before: a rotation adds to the file while the services run.
 */
public final class MasterKeyFile {

  private final MasterKeySettings settings;
  private volatile @Nullable MasterKeys known;

  public MasterKeyFile(MasterKeySettings settings) {
    this.settings = settings;
  }

  /** Whether what the settings name is there. */
  public boolean isThere() {
    Path file = settings.masterKeys();
    return file == null || Files.exists(file);
  }

  /** Makes a master key where the settings name a file that is not there. */
  public void makeIfMissing(SecureRandom random) {
    Path file = settings.masterKeys();
    if (file == null || Files.exists(file)) {
      return;
    }
    try {
      write(file, MasterKeys.generate(random) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("No master key can be made in " + file, e);
    }
  }

  /**
   * The keys as they are now, so that nothing new is wrapped under one that is to be retired.
   *
   * @throws IllegalStateException if there are none
   * @throws UncheckedIOException if the file cannot be read
   */
  public MasterKeys keys() {
    MasterKeys read = read();
    known = read;
    return read;
  }

  /**
   * The keys, read again if those that are known lack one. They may still lack it.
   *
   * @param master the name of a master key
   * @throws IllegalStateException if there are none
   * @throws UncheckedIOException if the file cannot be read
   */
  public MasterKeys keysWith(String master) {
    MasterKeys read = known;
    return read != null && read.has(master) ? read : keys();
  }

  private MasterKeys read() {
    Path file = settings.masterKeys();
    if (known == null && file != null) {
      KeyFileRights.warn(file);
    }
    try {
      return MasterKeys.parse(
          file == null ? String.valueOf(settings.masterKey()) : Files.readString(file));
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
