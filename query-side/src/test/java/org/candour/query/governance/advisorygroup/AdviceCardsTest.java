package org.candour.query.governance.advisorygroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

/** How an advisory group is said on which every event has come. */
class AdviceCardsTest {

  private static final Cards CARDS =
      new Cards(
          "governance.advisorygroup",
          Examples.implementing(AdviceExamples.class).getFirst().drafts());

  @Test
  void aGroupIsSaidWithEachPieceOfAdviceAndItsAnswer() {
    assertThat(CARDS.first("advice", LocalDate.parse("2026-11-29")))
        .isEqualTo(
            """
            Women’s board
            ! 1 piece of advice not answered; an answer was due 271 days ago.
            Speaks for: Women
            Advises: <level/SERVICE>
            On: The women’s estate
            Members: <organisation/GB-CHC-1074546>
            Pieces of advice: 3
            Unanswered: 1
            Asked: About <closure/702> (entry 0): Whether to close it. Wanted by 27 February 2026 \
            | About <closure/702> (entry 0): Who would be hurt.
            Advice: About <closure/702> (entry 0): Keep it open. Given 3 February 2026 (entry 4). \
            Not accepted 9 March 2026 (entry 10), 6 days late: No money | About <closure/702> \
            (entry 0): Tell families first. Given 3 February 2026 (entry 5). Accepted 10 February \
            2026 (entry 7): They are told | About <closure/702> (entry 0): Ask the women. Given 3 \
            February 2026 (entry 6). Not answered by 3 March 2026 (entry 9)
            Engaged: 6 January 2026 (entry 1)
            Stood down: 1 April 2026 (entry 11)
            """
                .replace("/702", "/00000000-0000-4000-8000-000000000702"));
  }
}
