package org.candour.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Size;
import org.candour.events.json.Components;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are one line that can be read; prose keeps its lines; nothing turns the rest round. */
class TextRuleTest {

  /** A component of each kind. */
  record Texts(@Size(max = 200) String name, @Size(max = 2000) String text, int number) {}

  @Test
  void aTextWithRoomForParagraphsIsProse() {
    assertThat(Components.of(Texts.class).stream().map(c -> TextRule.of(c.annotatedType())))
        .containsExactly(TextRule.LINE, TextRule.PROSE, TextRule.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trust\nfor Change",
        "Trust\tfor Change",
        "A\u202eegnahC rof tsurT\u202c",
        "Trust\u2028for Change",
        "Trust\u200b",
        "Trust\u2066",
        "Trust\u200f",
        "Tru\u00adst",
        "\ufeffTrust",
        "Trust\u3164",
        "Trust\r\nfor Change",
        "Trust\u0085for Change"
      })
  void aNameIsOneLineThatCanBeRead(String name) {
    assertThat(TextRule.LINE.error(name)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00a0", "\u200b", "\u2800", "\u3164", "\u3000\u200d", "\ufe0f", "\n\n"})
  void nothingThatCannotBeSeenIsAText(String text) {
    assertThat(TextRule.LINE.error(text)).isNotNull();
    assertThat(TextRule.PROSE.error(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prison Reform Trust",
        "Ymddiriedolaeth Diwygio’r Carchardai",
        "\u05e9\u05dc",
        "1"
      })
  void aNameOfAnyLanguageIsAName(String name) {
    assertThat(TextRule.LINE.error(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"One\n\nTwo", "One\r\nTwo", "One\tTwo", "\u05e9\u200f 1"})
  void proseKeepsItsLines(String text) {
    assertThat(TextRule.PROSE.error(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"One\u0000", "One\rTwo", "One\u202eTwo", "One\u2067Two", "One\u0007"})
  void proseHasNoControlsAndNothingIsTurnedRound(String text) {
    assertThat(TextRule.PROSE.error(text)).isNotNull();
  }
}
