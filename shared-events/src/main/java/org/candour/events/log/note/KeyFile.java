package org.candour.events.log.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of signing keys, a secret a line, that only its owner reads: one key, or two while the
 * second takes over from the first.
 */
public final class KeyFile {

  private KeyFile() {}

  /**
   * The keys of a file, the one that signs last.
   *
   * @throws IllegalStateException if there are none or more than two, or they bear different names
   */
  public static List<SignerKey> read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * The keys of a text.
   *
   * @throws IllegalStateException if there are none or more than two, or they bear different names
   */
  public static List<SignerKey> parse(String text) {
    List<SignerKey> keys =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(SignerKey::parse)
            .toList();
    if (keys.isEmpty() || keys.size() > 2) {
      throw new IllegalStateException(
          "A signing key is one line, or two where a new key takes over from an old one");
    }
    if (!keys.getFirst().verifier().name().equals(keys.getLast().verifier().name())) {
      throw new IllegalStateException("A new key bears the name of the old one");
    }
    return keys;
  }

  /**
   * Writes a key to a new file.
   *
   * @throws FileAlreadyExistsException rather than lose a key that is there
   */
  public static void make(Path file, SignerKey key) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException("There is a key in " + file + " already");
    }
    write(file, List.of(key));
  }

  /** Adds a new key that will take over; gives both. */
  public static List<SignerKey> rotate(Path file, SecureRandom random) throws IOException {
    List<SignerKey> keys = read(file);
    if (keys.size() > 1) {
      throw new IllegalStateException("A rotation is under way: retire the old key first");
    }
    SignerKey old = keys.getFirst();
    if (old.verifier().isCosigner()) {
      throw new IllegalStateException("A witness's key has no successor: make another witness");
    }
    List<SignerKey> both = List.of(old, SignerKey.generate(old.verifier().name(), random));
    write(file, both);
    return both;
  }

  /** Removes the key that was taken over from; gives the one that stays. */
  public static List<SignerKey> retire(Path file) throws IOException {
    List<SignerKey> left = List.of(read(file).getLast());
    write(file, left);
    return left;
  }

  /** Writes beside the file and to the disk first: half a key would be worse than none. */
  private static void write(Path file, List<SignerKey> keys) throws IOException {
    FileAttribute<?>[] onlyOwner =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    byte[] secrets =
        keys.stream()
            .map(SignerKey::toSecretText)
            .collect(Collectors.joining("\n", "", "\n"))
            .getBytes(StandardCharsets.UTF_8);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, onlyOwner);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(secrets));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
