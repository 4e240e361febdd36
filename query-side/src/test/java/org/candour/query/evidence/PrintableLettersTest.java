package org.candour.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shared case 05: never a run of # in a document that is evidence, and nothing backwards. */
class PrintableLettersTest {

  private static final PrintableLetters LETTERS =
      PrintableLetters.of(() ->
          Objects.requireNonNull(
              PDDocument.class.getResourceAsStream(
                  "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0645\u0624\u0633\u0633\u0629 \u0627\u0644\u0633\u062c\u0648\u0646",
        "\u76d1\u72f1\u4fe1\u6258",
        "\u0a2a\u0a70\u0a1c\u0a3e\u0a2c\u0a40 \u0a38\u0a47\u0a35\u0a3e",
        "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd \u0b89\u0ba4\u0bb5\u0bbf",
        "\ud55c\uad6d\uc5b4 \ubaa8\uc784",
        "\u05e9\u05dc\u05d5\u05dd",
        "\ud83d\ude00"
      })
  void whatTheFontLacksOrWouldTurnRoundIsSaidInWords(String name) {
    assertThat(LETTERS.printable("Registered: " + name + ", a charity."))
        .isEqualTo("Registered: " + PrintableLetters.ELSEWHERE + ", a charity.");
  }

  @Test
  void theLettersOfWelshAndOfMostOfEuropeStayAsTheyAre() {
    String text =
        "T\u0177 Newydd \u2013 \u201cZa\u017c\u00f3\u0142\u0107\u201d, \u039a\u03b1\u03bb\u03ac, \u041c\u0438\u0440; \u00a35.\n";

    assertThat(LETTERS.printable(text)).isEqualTo(text);
  }

  @Test
  void theAccountSaysSoWhereSomebodyReadsIt() {
    assertThat(LETTERS.printable("<p>\u05e9 \u05dc</p><p>x</p>"))
        .isEqualTo("<p>" + PrintableLetters.ELSEWHERE + "</p><p>x</p>");
  }
}
