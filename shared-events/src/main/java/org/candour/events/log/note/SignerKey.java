package org.candour.events.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An Ed25519 key that signs notes, a log's or a witness's. Its text is that of Go's {@code note}
 * package, {@code PRIVATE+KEY+name+hex(keyId)+base64(type || seed)}, and is secret: {@link
 * #toString()} shows only the verifier.
 */
public final class SignerKey {

  private static final String PREFIX = "PRIVATE+KEY+";
  private static final byte[] PKCS8_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SignerKey(byte[] seed, VerifierKey verifier) {
    this.seed = seed;
    this.verifier = verifier;
    try {
      this.key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(
                  new PKCS8EncodedKeySpec(
                      ByteBuffer.allocate(48).put(PKCS8_PREFIX).put(seed).array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java since 15 has Ed25519", e);
    }
  }

  /** Makes a new key for a log of this name. */
  public static SignerKey generate(String name, SecureRandom random) {
    return generate(VerifierKey.ED25519, name, random);
  }

  /** Makes a new key for a witness of this name. */
  public static SignerKey generateCosigner(String name, SecureRandom random) {
    return generate(VerifierKey.COSIGNATURE, name, random);
  }

  private static SignerKey generate(byte type, String name, SecureRandom random) {
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    return new SignerKey(seed, new VerifierKey(type, name, publicKeyOf(seed)));
  }

  /**
   * Reads the secret text of a key.
   *
   * @throws MalformedNoteException if it is malformed; the message never holds the secret
   */
  public static SignerKey parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new MalformedNoteException("A signing key starts with " + PREFIX);
    }
    String[] parts = text.substring(PREFIX.length()).split("\\+", 3);
    if (parts.length != 3) {
      throw new MalformedNoteException("A signing key is written PRIVATE+KEY+name+keyid+key");
    }
    byte[] typed = StrictParsing.base64(parts[2]);
    if (typed.length != 33 || !VerifierKey.isType(typed[0])) {
      throw new MalformedNoteException("Not an Ed25519 signing key");
    }
    byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
    SignerKey key = new SignerKey(seed, new VerifierKey(typed[0], parts[0], publicKeyOf(seed)));
    if (!HexFormat.of().formatHex(key.verifier.keyId()).equals(parts[1])) {
      throw new MalformedNoteException("The key id does not belong to this name and key");
    }
    return key;
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /** The Ed25519 signature of the message, 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing failed", e);
    }
  }

  /**
   * A secret of 32 bytes for another purpose than signing, which tells nothing of the key: the
   * HMAC-SHA-256 of the purpose's name under the key's seed.
   */
  public byte[] secretFor(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(seed, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  /** The time, eight bytes, and the signature of a checkpoint at that time. */
  byte[] cosign(String text, long time) {
    if (!verifier.isCosigner() || time <= 0) {
      throw new IllegalArgumentException("A witness's key cosigns, at a time after 1970");
    }
    byte[] signature = sign(VerifierKey.cosigned(text, time));
    return ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array();
  }

  /** The secret text, to be kept in a file that nobody else reads. */
  public String toSecretText() {
    byte[] typed = ByteBuffer.allocate(33).put(verifier.type()).put(seed).array();
    return PREFIX
        + verifier.name()
        + '+'
        + HexFormat.of().formatHex(verifier.keyId())
        + '+'
        + Base64.getEncoder().encodeToString(typed);
  }

  @Override
  public String toString() {
    return "signer of " + verifier;
  }

  /**
   * Java derives no public key from a seed, but its key generator does when the seed is all the
   * randomness that it gets.
   */
  private static byte[] publicKeyOf(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, new FixedRandom(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java since 15 has Ed25519", e);
    }
  }

  private static final class FixedRandom extends SecureRandom {

    private final byte[] seed;

    FixedRandom(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
