package org.candour.query.partnership;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.Examples;
import org.junit.jupiter.api.Test;

class PartnershipCardsTest {
  @Test
  void x() throws Exception {
    Cards cards =
        new Cards(
            "partnership", Examples.implementing(PartnershipExamples.class).getFirst().drafts());
    for (String v : "organisations commitments concerns access-requests arrangements".split(" ")) {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/viewsdump/card-" + v + ".txt"),
          cards.first(v, LocalDate.parse("2026-11-29")));
    }
    cards = new Cards("duties", Examples.implementing(PartnershipExamples.class).getFirst().drafts());
    for (String v : "silences due".split(" ")) {
      java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/viewsdump/card-" + v + ".txt"), cards.first(v, LocalDate.parse("2026-11-29")));
    }
  }
}
