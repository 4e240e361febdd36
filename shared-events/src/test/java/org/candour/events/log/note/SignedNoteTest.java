package org.candour.events.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.candour.events.log.note.SignedNote.NoteSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of Go's {@code sumdb/note} package and of the C2SP specifications. */
class SignedNoteTest {

  private static final VerifierKey PETER =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  private static final VerifierKey ENOCH =
      VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
  private static final SignerKey PETER_SIGNS =
      SignerKey.parse(
          "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETERS =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCHS =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  @Test
  void aNoteOfGosPackageIsSignedByItsSigners() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETERS + ENOCHS);

    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.signatures())
        .extracting(NoteSignature::name)
        .containsExactly("PeterNeumann", "EnochRoot");
    assertThat(note.isSignedBy(PETER)).isTrue();
    assertThat(note.isSignedBy(ENOCH)).isTrue();
    assertThat(note).hasToString(TEXT + "\n" + PETERS + ENOCHS);
  }

  @Test
  void signingGivesTheBytesThatGoGives() {
    assertThat(SignedNote.sign(TEXT, PETER_SIGNS)).hasToString(TEXT + "\n" + PETERS);
  }

  @Test
  void theExampleOfTheNoteSpecificationIsSigned() {
    SignedNote note =
        SignedNote.parse(
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);

    assertThat(
            note.isSignedBy(
                VerifierKey.parse(
                    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")))
        .isTrue();
  }

  @Test
  void signaturesByUnknownKeysArePassedOver() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + ENOCHS);

    assertThat(note.isSignedBy(PETER)).isFalse();
    assertThat(note.isSignedBy(ENOCH)).isTrue();
  }

  @Test
  void aKeyThatSharesOnlyTheNameOrOnlyTheIdIsUnknown() {
    String namesake = ENOCHS.replace("EnochRoot", "PeterNeumann");
    String sameId = PETERS.replace("PeterNeumann", "Somebody");

    SignedNote note = SignedNote.parse(TEXT + "\n" + namesake + sameId);

    assertThat(note.isSignedBy(PETER)).isFalse();
    assertThat(SignedNote.parse(note + PETERS).isSignedBy(PETER)).isTrue();
  }

  @Test
  void aFalseSignatureByAKnownKeyRejectsTheNote() {
    SignedNote otherText = SignedNote.parse("Another text\n\n" + PETERS);

    assertThatThrownBy(() -> otherText.isSignedBy(PETER))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessage("The signature of PeterNeumann is false");
  }

  @Test
  void oneFalseSignatureByAKnownKeyIsEnoughEvenBesideATrueOne() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETERS + falseSignatureOfPeter(64));

    assertThatThrownBy(() -> note.isSignedBy(PETER)).isInstanceOf(MalformedNoteException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128})
  void aSignatureOfAnyLengthThatIsNotTrueIsFalse(int length) {
    SignedNote note = SignedNote.parse(TEXT + "\n" + falseSignatureOfPeter(length));

    assertThatThrownBy(() -> note.isSignedBy(PETER)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void theTextEndsAtTheLastEmptyLine() {
    String text = "first\n\n— not a signature but text\n\n\nlast\n";
    SignedNote note = SignedNote.parse(SignedNote.sign(text, PETER_SIGNS).toString());

    assertThat(note.text()).isEqualTo(text);
    assertThat(note.isSignedBy(PETER)).isTrue();
  }

  @Test
  void aTextMayEndInEmptyLines() {
    SignedNote note = SignedNote.parse(SignedNote.sign("text\n\n\n", PETER_SIGNS).toString());

    assertThat(note.text()).isEqualTo("text\n\n\n");
    assertThat(note.isSignedBy(PETER)).isTrue();
  }

  @Test
  void aTextMayBeInAnyLanguage() {
    SignedNote note =
        SignedNote.parse(SignedNote.sign("Carchar Abertawe – ŵ ŷ 🏛\n", PETER_SIGNS).toString());

    assertThat(note.isSignedBy(PETER)).isTrue();
  }

  @Test
  void sixteenSignaturesAreAccepted() {
    List<NoteSignature> signatures = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      signatures.add(
          new NoteSignature("witness-" + i, Base64.getEncoder().encodeToString(new byte[76])));
    }
    signatures.addAll(SignedNote.sign(TEXT, PETER_SIGNS).signatures());
    SignedNote note = SignedNote.parse(new SignedNote(TEXT, signatures).toString());

    assertThat(note.signatures()).hasSize(16);
    assertThat(note.isSignedBy(PETER)).isTrue();
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("nothing", ""),
        Arguments.of("a line feed", "\n"),
        Arguments.of("no signature", TEXT),
        Arguments.of("an empty line and no signature", TEXT + "\n"),
        Arguments.of("two empty lines and no signature", TEXT + "\n\n"),
        Arguments.of("no text", PETERS),
        Arguments.of("no text but a line feed", "\n" + PETERS),
        Arguments.of("no empty line", TEXT + PETERS),
        Arguments.of("no last line feed", TEXT + "\n" + PETERS.stripTrailing()),
        Arguments.of("an empty line at the end", TEXT + "\n" + PETERS + "\n"),
        Arguments.of("garbage at the end", TEXT + "\n" + PETERS + "garbage\n"),
        Arguments.of("garbage without a line feed", TEXT + "\n" + PETERS + "x"),
        Arguments.of("a hyphen for the dash", TEXT + "\n" + PETERS.replace('—', '-')),
        Arguments.of("an en dash", TEXT + "\n" + PETERS.replace('—', '–')),
        Arguments.of("no space after the dash", TEXT + "\n" + PETERS.replace("— ", "—")),
        Arguments.of("two spaces after the dash", TEXT + "\n" + PETERS.replace("— ", "—  ")),
        Arguments.of("a no-break space", TEXT + "\n" + PETERS.replace("— ", "—\u00a0")),
        Arguments.of("no name", TEXT + "\n" + PETERS.replace("PeterNeumann ", "")),
        Arguments.of("an empty name", TEXT + "\n" + PETERS.replace("PeterNeumann", "")),
        Arguments.of("two names", TEXT + "\n" + PETERS.replace("PeterN", "Peter N")),
        Arguments.of("a plus sign in a name", TEXT + "\n" + PETERS.replace("PeterN", "Peter+N")),
        Arguments.of("a no-break space in a name", named("Peter\u00a0N")),
        Arguments.of("an em space in a name", named("Peter\u2003N")),
        Arguments.of("an ideographic space in a name", named("Peter\u3000N")),
        Arguments.of("a line separator in a name", named("Peter\u2028N")),
        Arguments.of("a next-line character in a name", named("Peter\u0085N")),
        Arguments.of("a tab in a name", named("Peter\tN")),
        Arguments.of("NUL in a name", named("Peter\0N")),
        Arguments.of("half a surrogate pair in a name", named("Peter\ud800N")),
        Arguments.of("no signature after the name", TEXT + "\n— PeterNeumann\n"),
        Arguments.of("an empty signature", TEXT + "\n— PeterNeumann \n"),
        Arguments.of("a key id alone", TEXT + "\n— PeterNeumann x08gow==\n"),
        Arguments.of("less than a key id", TEXT + "\n— PeterNeumann x08g\n"),
        Arguments.of("no padding", TEXT + "\n" + PETERS.replace("=", "")),
        Arguments.of("URL-safe Base64", TEXT + "\n" + PETERS.replace('/', '_')),
        Arguments.of("bits in the padding", TEXT + "\n" + PETERS.replace("AM=", "AN=")),
        Arguments.of("a word after the signature", TEXT + "\n" + PETERS.replace("=", "= x")),
        Arguments.of("a space after the signature", TEXT + "\n" + PETERS.replace("=", "= ")),
        Arguments.of("carriage returns", (TEXT + "\n" + PETERS).replace("\n", "\r\n")),
        Arguments.of("a carriage return in the text", "a\rb\n\n" + PETERS),
        Arguments.of("a carriage return after a signature", TEXT + "\n" + PETERS.strip() + "\r\n"),
        Arguments.of("a tab in the text", "a\tb\n\n" + PETERS),
        Arguments.of("NUL in the text", "a\0b\n\n" + PETERS),
        Arguments.of("escape in the text", "a\u001bb\n\n" + PETERS),
        Arguments.of("half a surrogate pair in the text", "a\ud800b\n\n" + PETERS));
  }

  private static String named(String name) {
    return TEXT + "\n" + PETERS.replace("PeterNeumann", name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void whatIsNotExactlyANoteIsRefused(String what, String note) {
    assertThatThrownBy(() -> SignedNote.parse(note))
        .as(what)
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void halfASurrogatePairCannotPassForAQuestionMarkThatWasSigned() {
    List<NoteSignature> signatures = SignedNote.sign("really?\n", PETER_SIGNS).signatures();

    assertThatThrownBy(() -> new SignedNote("really\ud800\n", signatures))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void onlyControlCharactersBelowTheSpaceAreRefused() {
    assertThatCode(() -> SignedNote.parse("delete \u007f and \u0085\n\n" + PETERS))
        .doesNotThrowAnyException();
    for (char c = 0; c < ' '; c++) {
      String text = "a" + c + "b\n";
      if (c != '\n') {
        assertThatThrownBy(() -> SignedNote.sign(text, PETER_SIGNS))
            .as("control character %d", (int) c)
            .isInstanceOf(MalformedNoteException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no line feed", "line feed\nbut not at the end"})
  void aTextThatDoesNotEndInALineFeedCannotBeSigned(String text) {
    assertThatThrownBy(() -> SignedNote.sign(text, PETER_SIGNS))
        .isInstanceOf(MalformedNoteException.class);
  }

  private static String falseSignatureOfPeter(int length) {
    byte[] bytes = new byte[4 + length];
    System.arraycopy(PETER.keyId(), 0, bytes, 0, 4);
    return "— PeterNeumann " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
