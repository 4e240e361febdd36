package org.candour.query.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.candour.query.view.read.Page;
import org.candour.query.web.context.PageLinks;
import org.candour.query.web.context.Paging;
import org.candour.query.web.context.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPageTest {

  @Test
  void aListSaysHowManyOfHowManyItShows() {
    assertThat(new Tally(1, 3, 0L, "prison", "prisons").sentence()).isEqualTo("1 of 3 prisons");
    assertThat(new Tally(0, 1, 0L, "prison", "prisons").sentence()).isEqualTo("0 of 1 prison");
    assertThat(new Tally(1_001, 1_001, 1L, "entry", "entries").sentence())
        .isEqualTo("more than 1,000 entries");
    assertThat(new Tally(1, 1, 1L, "entry", "entries").hidden()).isEqualTo("1 entry is withheld.");
    assertThat(new Tally(1, 1, 0L, "entry", "entries").hidden()).isNull();
    assertThat(new Tally(1, 1, null, "entry", "entries").hidden())
        .isEqualTo("Some entries may be withheld from you.");
  }

  @Test
  void theFirstPageLeadsOnAndTheLastOneBack() {
    PageLinks links = new PageLinks("/closures", Map.of(), null);
    PageLinks second = new PageLinks("/closures", Map.of("after", "a", "page", "2"), null);
    PageLinks third = new PageLinks("/closures", Map.of("after", "b", "page", "3"), null);
    assertThat(Paging.of(links, page(null, "c")))
        .isEqualTo(new Paging(null, "/closures?after=c&page=2"));
    assertThat(Paging.of(second, page("~b", null))).isEqualTo(new Paging("/closures", null));
    assertThat(Paging.of(third, page("~b", "d")))
        .isEqualTo(new Paging("/closures?after=~b&page=2", "/closures?after=d&page=4"));
  }

  private static Page<String> page(@Nullable String previous, @Nullable String next) {
    return new Page<>(List.of(), 0, previous, next, OptionalLong.empty());
  }
}
