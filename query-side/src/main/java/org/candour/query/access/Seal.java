package org.candour.query.access;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.candour.ops.access.keys.MasterKeyFile;
import org.candour.ops.access.keys.MasterKeySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Seals what leaves this process and comes back: nobody else can read it or make one. Where there
 * are master keys, every node that has them opens it; otherwise only this process does.
 */
final class Seal {

  private static final int KEY_BITS = 256;
  private static final int NONCE_BYTES = 16;

  private final @Nullable MasterKeyFile masters;
  private final String purpose;
  private volatile List<BytesEncryptor> known;

  /**
   * A seal.
   *
   * @param purpose what is sealed; what was sealed for another purpose does not open
   */
  Seal(MasterKeySettings settings, String purpose) {
    this.masters = settings.isConfigured() ? new MasterKeyFile(settings) : null;
    this.purpose = purpose;
    this.known = masters == null ? ciphers(List.of(random())) : List.of();
  }

  /** Seals under the key in use. */
  byte[] seal(byte[] open) {
    return current().getFirst().encrypt(open);
  }

  /** What was sealed; empty if it was made up, damaged, or sealed under a key that is gone. */
  Optional<byte[]> open(byte[] sealed) {
    if (sealed.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    Optional<byte[]> open = open(sealed, known);
    return open.isPresent() || masters == null ? open : open(sealed, current());
  }

  private static Optional<byte[]> open(byte[] sealed, List<BytesEncryptor> ciphers) {
    for (BytesEncryptor cipher : ciphers) {
      try {
        return Optional.of(cipher.decrypt(sealed));
      } catch (IllegalStateException | IllegalArgumentException e) {
        // Not sealed under this key.
      }
    }
    return Optional.empty();
  }

  /** The keys as they are now: a rotation adds to them while the service runs. */
  private List<BytesEncryptor> current() {
    if (masters != null) {
      known = ciphers(masters.keys().derived(purpose));
    }
    return known;
  }

  private static List<BytesEncryptor> ciphers(List<SecretKey> keys) {
    return keys.stream()
        .<BytesEncryptor>map(key -> AesGcmBytesEncryptor.withSecretKey(key).build())
        .toList();
  }

  private static SecretKey random() {
    try {
      KeyGenerator keys = KeyGenerator.getInstance("AES");
      keys.init(KEY_BITS);
      return keys.generateKey();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has AES", e);
    }
  }
}
