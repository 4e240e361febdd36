package org.candour.events.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key (type 0x01) that checks the signatures of C2SP signed notes. Written {@code
 * name+hex(keyId)+base64(0x01 || public key)}.
 */
public final class VerifierKey {

  static final byte ED25519 = 0x01;

  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] publicKey;

  /**
   * A key from its parts.
   *
   * @param name the signer's name: not empty, without spaces and plus signs
   * @param publicKey the 32 bytes of the key
   * @throws MalformedNote if either is malformed
   */
  public VerifierKey(String name, byte[] publicKey) {
    if (!isName(name)) {
      throw new MalformedNote("A key's name is not empty and holds no space and no plus sign");
    }
    if (publicKey.length != 32) {
      throw new MalformedNote("An Ed25519 public key has 32 bytes");
    }
    this.name = name;
    this.publicKey = publicKey.clone();
  }

  /**
   * Reads the text of a verifier key.
   *
   * @throws MalformedNote if it is malformed, or its key id is not that of its key
   */
  public static VerifierKey parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 0 || second < 0) {
      throw new MalformedNote("A verifier key is written name+keyid+key");
    }
    byte[] typed = Checkpoint.StrictBase64.decode(text.substring(second + 1));
    if (typed.length != 33 || typed[0] != ED25519) {
      throw new MalformedNote("Not an Ed25519 verifier key");
    }
    VerifierKey key =
        new VerifierKey(text.substring(0, first), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.toString().equals(text)) {
      throw new MalformedNote("The key id does not belong to this name and key");
    }
    return key;
  }

  /**
   * Whether a signer may be called so: no plus sign, no space of any script, nothing unwritable.
   */
  static boolean isName(String text) {
    return !text.isEmpty()
        && isWritable(text)
        && text.codePoints().noneMatch(c -> c == '+' || isUnicodeSpace(c));
  }

  /** Whether a line may hold the text: no control characters and no half of a surrogate pair. */
  static boolean isWritable(String text) {
    return text.codePoints()
        .noneMatch(c -> c < 0x20 || Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isUnicodeSpace(int c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
  }

  /** The first four bytes of {@code SHA-256(name || 0x0A || type || public key)}. */
  public byte[] keyId() {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(publicKey), 4);
  }

  /** Whether this key made the signature. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new X509EncodedKeySpec(
                      ByteBuffer.allocate(44).put(X509_PREFIX).put(publicKey).array()));
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  public String name() {
    return name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
    return name
        + '+'
        + HexFormat.of().formatHex(keyId())
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }
}
