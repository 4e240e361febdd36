package org.candour.events.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/counter mode (NIST SP 800-38D) with a nonce of 96 random bits and a tag of 128.
 * What is encrypted is bound to its person and its entry, so that it means nothing in another.
 */
public final class PersonalCipher {

  private static final String ALGORITHM = "AES";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private PersonalCipher() {}

  /** A new key for one person. */
  public static SecretKey newKey(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return key(bytes);
  }

  /**
   * A key of 32 bytes.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static SecretKey key(byte[] bytes) {
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException("A key has 32 bytes");
    }
    return new SecretKeySpec(bytes, ALGORITHM);
  }

  /** Encrypts a text for one entry. */
  public static Personal.Sealed seal(
      Personal.Clear clear, UUID entry, SecretKey key, SecureRandom random) {
    byte[] sealed =
        encrypt(
            clear.text().getBytes(StandardCharsets.UTF_8),
            bound(clear.subject(), entry),
            key,
            random);
    return new Personal.Sealed(
        clear.subject(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
  }

  /** The text of an entry; empty if the key is another or the text is another entry's. */
  public static Optional<String> open(Personal.Sealed sealed, UUID entry, SecretKey key) {
    try {
      return decrypt(
              Base64.getUrlDecoder().decode(sealed.sealed()), bound(sealed.subject(), entry), key)
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] bound(PersonId subject, UUID entry) {
    return (subject.value() + "/" + entry).getBytes(StandardCharsets.US_ASCII);
  }

  /** A fresh nonce, the ciphertext and the tag. */
  static byte[] encrypt(byte[] clear, byte[] bound, SecretKey key, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
      byte[] sealed = cipher.doFinal(clear);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES in Galois/counter mode", e);
    }
  }

  static Optional<byte[]> decrypt(byte[] sealed, byte[] bound, SecretKey key) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, bound);
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES in Galois/counter mode", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
