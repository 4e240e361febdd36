package org.candour.events.log.note;

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
import java.util.regex.Pattern;
import org.candour.events.log.tree.Hash;

/**
 * An Ed25519 key that checks signatures of C2SP signed notes: a log's (type 0x01), or a witness's,
 * whose signatures are timestamped cosignatures of checkpoints (type 0x04). Written {@code
 * name+hex(keyId)+base64(type || public key)}.
 */
public final class VerifierKey {

  static final byte ED25519 = 0x01;
  public static final byte COSIGNATURE = 0x04;

  private static final int COSIGNATURE_LENGTH = Long.BYTES + 64;

  private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8}");

  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private final byte type;
  private final String name;
  private final byte[] publicKey;

  /**
   * A log's key from its parts.
   *
   * @param name the signer's name: not empty, without spaces and plus signs
   * @param publicKey the 32 bytes of the key
   * @throws MalformedNoteException if either is malformed
   */
  public VerifierKey(String name, byte[] publicKey) {
    this(ED25519, name, publicKey);
  }

  public VerifierKey(byte type, String name, byte[] publicKey) {
    if (!isType(type)) {
      throw new MalformedNoteException("Not an Ed25519 key of a log or a witness");
    }
    if (!isName(name)) {
      throw new MalformedNoteException(
          "A key's name is not empty and holds no space and no plus sign");
    }
    if (publicKey.length != 32) {
      throw new MalformedNoteException("An Ed25519 public key has 32 bytes");
    }
    this.type = type;
    this.name = name;
    this.publicKey = publicKey.clone();
  }

  /**
   * Reads the text of a verifier key.
   *
   * @throws MalformedNoteException if it is malformed, or its key id is not that of its key
   */
  public static VerifierKey parse(String text) {
    int first = text.indexOf('+');
    int second = text.indexOf('+', first + 1);
    if (first < 0 || second < 0) {
      throw new MalformedNoteException("A verifier key is written name+keyid+key");
    }
    byte[] typed = StrictParsing.base64(text.substring(second + 1));
    if (typed.length != 33) {
      throw new MalformedNoteException("Not an Ed25519 verifier key");
    }
    VerifierKey key =
        new VerifierKey(
            typed[0], text.substring(0, first), Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.toString().equals(text)) {
      throw new MalformedNoteException("The key id does not belong to this name and key");
    }
    return key;
  }

  /**
   * Whether a text is written as a verifier key is, of a kind (the first byte of its last part)
   * that is not known here, such as 0x06, ML-DSA-44. What the rest of it is, its kind alone says.
   *
   * @throws MalformedNoteException if it is not written so at all
   */
  public static boolean isOfAnotherKind(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !isName(parts[0]) || !KEY_ID.matcher(parts[1]).matches()) {
      throw new MalformedNoteException("A verifier key is written name+keyid+key");
    }
    byte[] typed = StrictParsing.base64(parts[2]);
    return typed.length > 0 && !isType(typed[0]);
  }

  /**
   * The public key of a verifier key's text in Base64, whatever its kind: the same key may be
   * written under several names, and for a log and a witness.
   *
   * @throws MalformedNoteException if its last part is not Base64
   */
  public static String publicPart(String text) {
    byte[] typed = StrictParsing.base64(text.split("\\+", 3)[2]);
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length));
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
  public static boolean isWritable(String text) {
    return text.codePoints()
        .noneMatch(c -> c < 0x20 || Character.getType(c) == Character.SURROGATE);
  }

  private static boolean isUnicodeSpace(int c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
  }

  static boolean isType(byte type) {
    return type == ED25519 || type == COSIGNATURE;
  }

  /** Whether this is a witness's key, whose signatures are cosignatures. */
  public boolean isCosigner() {
    return type == COSIGNATURE;
  }

  /** The first four bytes of {@code SHA-256(name || 0x0A || type || public key)}. */
  public byte[] keyId() {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type);
    return Arrays.copyOf(digest.digest(publicKey), 4);
  }

  /** Whether this key made a note's signature of a text; a cosignature holds the time too. */
  public boolean signed(String text, byte[] signature) {
    if (!isCosigner()) {
      return verifies(text.getBytes(StandardCharsets.UTF_8), signature);
    }
    if (signature.length != COSIGNATURE_LENGTH) {
      return false;
    }
    long time = ByteBuffer.wrap(signature).getLong();
    return time >= 0
        && verifies(
            cosigned(text, time), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
  }

  /** What a cosignature signs: the time in seconds, and the checkpoint's whole text. */
  static byte[] cosigned(String text, long time) {
    return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether this key made the bare signature of a message. */
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

  byte type() {
    return type;
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
    byte[] typed = ByteBuffer.allocate(33).put(type).put(publicKey).array();
    return name
        + '+'
        + HexFormat.of().formatHex(keyId())
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }
}
