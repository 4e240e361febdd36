package org.candour.query.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candour.query.language.Language;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.ViewPresentation;
import org.junit.jupiter.api.Test;

/** No single row breaks a page. */
class ShownRowTest {

  /** Words for rows that are numbers, and for no other. */
  private static final class Numbers extends ViewPresentation<String> {
    Numbers() {
      super("numbers", "Numbers", "Numbers.", "number", "numbers");
    }

    @Override
    public String name(String row) {
      return row;
    }

    @Override
    public Card card(String row, LocalDate on) {
      return Card.headed(String.valueOf(Long.parseLong(row)));
    }
  }

  @Test
  void aRowThatCannotBePutIntoWordsSaysSo() {
    Card card =
        new Numbers().shown("key-1", "no number", LocalDate.of(2026, 1, 1), Language.ENGLISH);

    assertThat(card.isPressing()).isTrue();
    assertThat(card.standing()).startsWith("What is recorded here cannot be shown in words.");
    assertThat(
            new Numbers()
                .shown("key-2", "12", LocalDate.of(2026, 1, 1), Language.ENGLISH)
                .isPressing())
        .isFalse();
  }
}
