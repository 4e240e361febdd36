package org.candour.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Tŷ’r Gwalia, tyr gwalia",
    "Ty'r  Gwalia, tyr gwalia",
    "CAFÉ, cafe",
    "cafe\u0301, cafe",
    "O’Brien, obrien",
    "Łódź, lodz",
    "Straße, strasse",
    "Ørsted, orsted",
    "a\u00a0b, a b",
    "soft\u00adhyphen, softhyphen",
    "ｆｕｌｌ, full",
    "İstanbul, istanbul",
  })
  void whatLooksAlikeIsTheSame(String text, String folded) {
    assertThat(Folding.text(text)).isEqualTo(folded);
  }

  @Test
  void wordsComeOnceAndWithoutWhatStandsBetweenThem() {
    assertThat(Folding.words("HMP & YOI: “GB-CHC-1074546”, £6,000 (hmp)"))
        .containsExactly("hmp", "yoi", "gb", "chc", "1074546", "6", "000");
    assertThat(Folding.words(" ' | :* & ! ")).isEqualTo(List.of());
  }

  @Test
  void aLexemeHoldsAnySign() {
    assertThat(Lexemes.of(List.of("b", "a'\\", "b"))).hasToString("'a''\\\\' 'b'");
  }
}
