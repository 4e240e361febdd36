package org.candour.command.ledger;

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
import org.candour.events.log.SignerKey;

/** Reads the log's signing key from its file. */
final class SigningKeyFile {

  private SigningKeyFile() {}

  /**
   * The key in the configured file; made there first if the settings say so.
   *
   * @throws IllegalStateException if there is no key, or it is another log's
   */
  static SignerKey open(LedgerProperties properties) {
    Path file = properties.signingKey();
    try {
      if (!Files.exists(file)) {
        if (!properties.makeSigningKey()) {
          throw new IllegalStateException(
              "There is no signing key in " + file + " (candour.ledger.signing-key)");
        }
        make(file, properties.origin());
      }
      SignerKey key = SignerKey.parse(Files.readString(file).strip());
      if (!key.verifier().name().equals(properties.origin())) {
        throw new IllegalStateException(
            "The key in "
                + file
                + " is that of "
                + key.verifier().name()
                + ", not of "
                + properties.origin());
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("The signing key " + file + " cannot be read", e);
    }
  }

  /** Writes the key beside the file and to the disk first: half a key would be worse than none. */
  private static void make(Path file, String origin) throws IOException {
    FileAttribute<?>[] onlyOwner =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    byte[] secret =
        (SignerKey.generate(origin, new SecureRandom()).toSecretText() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, onlyOwner);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(secret));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
