package org.candour.query.commissioning;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

class CommissioningCardsTest {
  @Test
  void x() throws Exception {
    Cards cards =
        new Cards(
            "commissioning",
            Examples.implementing(CommissioningExamples.class).getFirst().drafts());
    for (String v :
        "provision needs-assessments needs rounds agreements market named-partners".split(" ")) {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/viewsdump/card-" + v + ".txt"),
          cards.first(v, LocalDate.parse("2026-11-29")));
    }
  }
}
