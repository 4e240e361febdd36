package org.candour.command.ledger.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.candour.command.ledger.LedgerProperties;
import org.candour.events.log.note.KeyFile;
import org.candour.events.log.note.SignerKey;
import org.candour.ops.access.keys.KeyFileRights;
import org.jspecify.annotations.Nullable;

/** Reads the log's signing key from its file. */
public final class SigningKeyFile {

  private SigningKeyFile() {}

  /**
   * The key that the settings give, or that their file holds; made there first if they say so.
   *
   * @throws IllegalStateException if there is no key, or it is another log's
   */
  public static SigningKeys open(LedgerProperties properties) {
    String given = properties.signingKeyText();
    SigningKeys keys =
        given == null || given.isBlank() ? read(properties) : SigningKeys.of(KeyFile.parse(given));
    if (!keys.now().verifier().name().equals(properties.origin())) {
      throw new IllegalStateException(
          "The signing key is that of "
              + keys.now().verifier().name()
              + ", not of "
              + properties.origin());
    }
    return keys;
  }

  private static SigningKeys read(LedgerProperties properties) {
    Path file = properties.signingKey();
    if (file == null) {
      throw new IllegalStateException(
          "There is no signing key: name its file (candour.ledger.signing-key), or give its text"
              + " (candour.ledger.signing-key-text)");
    }
    try {
      if (!Files.exists(file)) {
        if (!properties.makeSigningKey()) {
          throw new IllegalStateException(
              "There is no signing key in " + file + " (candour.ledger.signing-key)");
        }
        KeyFile.make(file, SignerKey.generate(properties.origin(), new SecureRandom()));
      }
      KeyFileRights.warn(file);
      return SigningKeys.of(KeyFile.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The signing key " + file + " cannot be read", e);
    }
  }

  /** Where the last signed checkpoint is kept: beside the key, unless the settings say where. */
  public static @Nullable LastSignedCheckpointFile memory(LedgerProperties properties) {
    Path file = properties.signingKey();
    if (properties.lastSigned() != null) {
      return new LastSignedCheckpointFile(properties.lastSigned());
    }
    return file == null
        ? null
        : new LastSignedCheckpointFile(file.resolveSibling(file.getFileName() + ".last"));
  }
}
