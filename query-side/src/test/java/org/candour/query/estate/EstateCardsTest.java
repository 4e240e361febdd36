package org.candour.query.estate;

import java.time.LocalDate;
import org.candour.query.testing.Cards;
import org.candour.query.testing.History;
import org.junit.jupiter.api.Test;

class EstateCardsTest {
  @Test
  void x() throws Exception {
    Cards cards = new Cards("estate", History.everything());
    for (String v : "establishments closures developments".split(" ")) {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/viewsdump/card-" + v + ".txt"),
          cards.first(v, LocalDate.parse("2026-11-29")));
    }
    cards = new Cards("duties", History.everything());
    for (String v : "breaches".split(" ")) {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("/tmp/viewsdump/card-" + v + ".txt"),
          cards.first(v, LocalDate.parse("2026-11-29")));
    }
  }
}
