package org.candour.events.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.candour.events.log.tree.Hash;

/**
 * The keys under which the keys of persons are kept. New ones are wrapped under the first; the
 * others are there for what was wrapped before the last rotation.
 */
public final class MasterKeys {

  private static final int DERIVED_BYTES = 32;

  private final Map<String, SecretKey> byName = new LinkedHashMap<>();

  private MasterKeys(List<SecretKey> keys) {
    keys.forEach(key -> byName.put(name(key), key));
  }

  /** A person's key as the vault keeps it. */
  public static final class Wrapped {

    private final String master;
    private final byte[] bytes;

    public Wrapped(String master, byte[] bytes) {
      this.master = master;
      this.bytes = bytes.clone();
    }

    /** The name of the master key that it is wrapped under. */
    public String master() {
      return master;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /**
   * Reads keys: one a line, 32 bytes in Base64, the one in use first.
   *
   * @throws IllegalArgumentException if there is none, or a line is no key
   */
  public static MasterKeys parse(String text) {
    List<SecretKey> keys =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> PersonalCipher.key(Base64.getDecoder().decode(line)))
            .toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("There is no master key");
    }
    return new MasterKeys(keys);
  }

  /** A new key as one line of text. */
  public static String generate(SecureRandom random) {
    return Base64.getEncoder().encodeToString(PersonalCipher.newKey(random).getEncoded());
  }

  /** The name of the key in use: it says which it is, and nothing of what it is. */
  public String current() {
    return byName.keySet().iterator().next();
  }

  /** Whether a master key is among these. */
  public boolean has(String master) {
    return byName.containsKey(master);
  }

  /**
   * Keys for something else than persons: one made of each of these by HKDF (RFC 5869), the one in
   * use first.
   *
   * @param purpose what they are for; another purpose gives other keys
   */
  public List<SecretKey> derived(String purpose) {
    return byName.values().stream().map(master -> derive(master, purpose)).toList();
  }

  private static SecretKey derive(SecretKey master, String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(master)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), DERIVED_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HKDF with SHA-256", e);
    }
  }

  /** Wraps a person's key under the key in use. */
  public Wrapped wrap(SecretKey key, PersonId subject, SecureRandom random) {
    Map.Entry<String, SecretKey> first = byName.entrySet().iterator().next();
    return new Wrapped(
        first.getKey(),
        PersonalCipher.encrypt(key.getEncoded(), bound(subject), first.getValue(), random));
  }

  /** A person's key; empty if the master key is not here or it is another person's. */
  public Optional<SecretKey> unwrap(Wrapped wrapped, PersonId subject) {
    return Optional.ofNullable(byName.get(wrapped.master()))
        .flatMap(master -> PersonalCipher.decrypt(wrapped.bytes(), bound(subject), master))
        .map(PersonalCipher::key);
  }

  private static byte[] bound(PersonId subject) {
    return subject.value().getBytes(StandardCharsets.US_ASCII);
  }

  private static String name(SecretKey key) {
    return HexFormat.of().formatHex(Hash.sha256().digest(key.getEncoded()), 0, 8);
  }
}
