package org.candour.query.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.candour.query.paper.PrintableText.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shared case 05: never a run of # in a document that is evidence, and nothing backwards. */
class PrintableTextTest {

  private static final PrintableText TEXT = new PrintableText(PaperFonts.glyphs(), "below");
  private static final String ARABIC = "مؤسسة";
  private static final String HEBREW = "שלום";

  private static Run plain(String text) {
    return new Run(text, null, false);
  }

  private static Run fromTheRight(String text, String actual) {
    return new Run(text, actual, true);
  }

  @Test
  void theLettersOfWelshAndOfMostOfEuropeAndOfChinaAreOneRun() {
    String text = "Tŷ Newydd – “Zażółć”, Καλά, Мир; £5. 监狱信托";

    assertThat(TEXT.runs(text)).containsExactly(plain(text));
  }

  @Test
  void anAccentThatWasTypedByItselfIsPrintedOverItsLetter() {
    assertThat(TEXT.runs("Ty\u0302")).containsExactly(plain("Tŷ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ਪੰਜਾਬੀ ਸੇਵਾ", "தமிழ் உதவி", "किताब", "ગુજરાતી", "සිංහල", "ภาษาไทย"})
  void aScriptWhoseLettersAreJoinedSaysWhatItsGlyphsStandFor(String name) {
    assertThat(TEXT.runs("Registered: " + name + "."))
        .containsExactly(plain("Registered: "), new Run(name, name, false), plain("."));
  }

  @Test
  void twoNamesFromRightToLeftAreTwoRunsInOurSentence() {
    assertThat(TEXT.runs("By " + ARABIC + " (3), " + HEBREW + " " + HEBREW + "."))
        .containsExactly(
            plain("By "),
            fromTheRight(ARABIC, ARABIC + " "),
            plain(" (3), "),
            fromTheRight(HEBREW + " " + HEBREW, HEBREW + " " + HEBREW),
            plain("."));
  }

  @Test
  void aTextThatIsFromRightToLeftAltogetherIsOneRun() {
    String text = ARABIC + " (3), " + ARABIC;

    assertThat(TEXT.runs(text)).containsExactly(fromTheRight(text, text));
  }

  @Test
  void pointsOfHebrewAreLeftOutAndStandInTheTags() {
    assertThat(TEXT.runs("\u05E9\u05B8\u05C1\u05DC"))
        .containsExactly(fromTheRight("\u05E9\u05DC", "\u05E9\u05B8\u05C1\u05DC"));
  }

  @Test
  void signsOfDirectionAreMadeAnewSoThatNobodyCanTurnOurWordsRound() {
    assertThat(TEXT.runs("paid \u202E001\u202C pounds")).containsExactly(plain("paid 001 pounds"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"한국어 모임", "বাংলা কি", "\uD83D\uDE00\uD83D\uDE00 \uE000\uE001\uE002"})
  void whatCannotBePrintedIsCountedAndSaidInWords(String name) {
    long count = name.codePoints().filter(letter -> letter != ' ').count();

    assertThat(TEXT.runs("Registered: " + name + ", a charity."))
        .containsExactly(
            plain(
                "Registered: ["
                    + count
                    + " characters that cannot be printed here: read them below], a charity."));
  }

  @Test
  void oneCharacterIsNotSeveral() {
    assertThat(TEXT.runs("\u0001"))
        .containsExactly(plain("[1 character that cannot be printed here: read it below]"));
  }
}
