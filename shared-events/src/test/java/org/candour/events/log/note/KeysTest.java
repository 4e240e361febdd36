package org.candour.events.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final String VERIFIER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String SIGNER =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  @Test
  void aVerifierKeyIsReadAndWrittenAgain() {
    VerifierKey key = VerifierKey.parse(VERIFIER);

    assertThat(key).hasToString(VERIFIER);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(HexFormat.of().formatHex(key.keyId())).isEqualTo("c74f20a3");
    assertThat(key)
        .isEqualTo(VerifierKey.parse(VERIFIER))
        .hasSameHashCodeAs(VerifierKey.parse(VERIFIER));
  }

  @Test
  void aSecretTextGivesItsSignerAndItsVerifier() {
    SignerKey key = SignerKey.parse(SIGNER);

    assertThat(key.toSecretText()).isEqualTo(SIGNER);
    assertThat(key.verifier()).hasToString(VERIFIER);
  }

  /** Go's own example generates this key from a source of zeros. */
  @Test
  void aNewKeyTakesItsSeedFromTheRandomnessGiven() {
    SignerKey key = SignerKey.generate("EnochRoot", new Zeros());

    assertThat(key.verifier())
        .hasToString("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aNewKeySignsWhatItsVerifierChecks(long seed) {
    SignerKey key = SignerKey.generate("candour.example/ledger", new Seeded(seed));
    byte[] message = ("message " + seed).getBytes(StandardCharsets.UTF_8);
    byte[] signature = key.sign(message);

    VerifierKey verifier = VerifierKey.parse(key.verifier().toString());
    assertThat(verifier.verifies(message, signature)).isTrue();
    assertThat(SignerKey.parse(key.toSecretText()).sign(message)).isEqualTo(signature);
    for (int bit = 0; bit < 512; bit += 37) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(verifier.verifies(message, changed)).as("bit %d flipped", bit).isFalse();
    }
  }

  @Test
  void aSecretNeverShowsInPrint() {
    SignerKey key = SignerKey.parse(SIGNER);
    String secret = SIGNER.substring(SIGNER.lastIndexOf("+AYEK") + 1);

    assertThat(key.toString())
        .isEqualTo("signer of " + VERIFIER)
        .doesNotContain(secret, secret.substring(4, 20), "PRIVATE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+C74F20A3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+EnochRoot+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY++c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+AYEKFALVFGyNhPJEMzD1QIDr",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFzAAAA",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKD==",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+!AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "private+key+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        ""
      })
  void aMalformedSecretIsRefusedWithoutBeingRepeated(String text) {
    assertThatThrownBy(() -> SignerKey.parse(text))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageNotContaining("KFALVFGyNhPJEMzD1QIDr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann++ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter+Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a3",
        "PeterNeumann",
        ""
      })
  void aMalformedVerifierKeyIsRefused(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedNoteException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a+b",
        "+",
        "a\tb",
        "a\nb",
        "a\rb",
        "a\0b",
        "a\u001fb",
        "a\u0085b",
        "a\u00a0b",
        "a\u1680b",
        "a\u2007b",
        "a\u202fb",
        "a\u2028b",
        "a\u3000b",
        "\u00a0"
      })
  void aNameWithSpacesPlusSignsOrControlCharactersIsNoKeyName(String name) {
    assertThatThrownBy(() -> new VerifierKey(name, new byte[32]))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageStartingWith("A key's name is not empty");
    assertThatThrownBy(() -> SignerKey.generate(name, new Zeros()))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void halfASurrogatePairIsNoKeyName() {
    assertThatThrownBy(() -> new VerifierKey("a\udc00", new byte[32]))
        .isInstanceOf(MalformedNoteException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "example.com/log42", "carchar-abertawe/ŵ", "🏛", "a=b&c"})
  void anyOtherNameIsAKeyName(String name) {
    SignerKey key = SignerKey.generate(name, new Seeded(42));

    assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33})
  void aPublicKeyHas32Bytes(int length) {
    assertThatThrownBy(() -> new VerifierKey("a", new byte[length]))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessage("An Ed25519 public key has 32 bytes");
  }

  @Test
  void nobodyCanChangeAKeyFromOutside() {
    byte[] bytes = new byte[32];
    VerifierKey key = new VerifierKey("a", bytes);
    String text = key.toString();
    Arrays.fill(bytes, (byte) 7);

    assertThat(key).hasToString(text);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void bytesThatAreNoKeyOrNoSignatureVerifyNothingAndThrowNothing(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      byte[] publicKey = new byte[32];
      random.nextBytes(publicKey);
      byte[] signature = new byte[random.nextInt(80)];
      random.nextBytes(signature);
      VerifierKey key = new VerifierKey("a", publicKey);
      assertThat(key.verifies(new byte[] {1, 2, 3}, signature)).isFalse();
    }
  }

  /** RFC 8032 section 5.1.7: S must be below the group's order, or a signature has a twin. */
  @Test
  void theTwinOfASignatureIsFalse() {
    SignerKey key = SignerKey.generate("a", new Seeded(1));
    byte[] message = {1, 2, 3};
    byte[] twin = key.sign(message);
    byte[] order =
        HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (int i = 0; i < 32; i++) {
      int sum = (twin[32 + i] & 0xff) + (order[i] & 0xff) + carry;
      twin[32 + i] = (byte) sum;
      carry = sum >> 8;
    }

    assertThat(key.verifier().verifies(message, twin)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s\r\n", "\ufeff%s\n", "%s \t\n", "# ours\r\n\r\n%s\r\n", "%s\r"})
  void aFileOfKeysIsReadAsAnySystemWritesIt(String file) {
    KeysText read = KeysText.parse(file.formatted(VERIFIER));

    assertThat(read.keys().keys()).containsExactly(VerifierKey.parse(VERIFIER));
    assertThat(read.passedOver()).isEmpty();
  }

  @Test
  void aKeyOfAKindThatIsNotKnownHereIsPassedOverByName() {
    byte[] typed = new byte[1 + 1312];
    typed[0] = 0x06;
    String newer = "witness.test/ml-dsa+00112233+" + Base64.getEncoder().encodeToString(typed);
    KeysText read = KeysText.parse(newer + "\n" + VERIFIER + "\n");

    assertThat(read.keys().keys()).containsExactly(VerifierKey.parse(VERIFIER));
    assertThat(read.passedOver()).containsExactly("witness.test/ml-dsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a+00112233+!", "a b+00112233+BgAA", "a+0011+BgAA", " "})
  void aLineThatIsNoKeyIsNamedByItsNumber(String line) {
    String file = VERIFIER + "\n" + line + "x\n";
    assertThatThrownBy(() -> KeysText.parse(file))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageStartingWith("Line 2 is no key: ");
  }

  @Test
  void theSameKeyUnderAnotherNameIsAnotherKey() {
    byte[] publicKey = Base64.getDecoder().decode("GlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=");
    VerifierKey peter = new VerifierKey("PeterNeumann", publicKey);
    VerifierKey other = new VerifierKey("Somebody", publicKey);

    assertThat(peter).hasToString(VERIFIER).isNotEqualTo(other);
    assertThat(peter.keyId()).isNotEqualTo(other.keyId());
    assertThatCode(() -> VerifierKey.parse(other.toString())).doesNotThrowAnyException();
  }

  private static final class Zeros extends SecureRandom {
    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static final class Seeded extends SecureRandom {

    private final Random random;

    Seeded(long seed) {
      this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }
}
