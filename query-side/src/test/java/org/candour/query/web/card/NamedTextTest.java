package org.candour.query.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.candour.events.Role;
import org.candour.events.entry.Actor;
import org.candour.events.id.Party;
import org.candour.query.language.Language;
import org.candour.query.web.card.RenderedCard.Span;
import org.junit.jupiter.api.Test;

class NamedTextTest {

  private static final NamedText NAMED =
      new NamedText(
          Map.of(
              "HYI", new Span("Holloway", null),
              "GB-CHC-1", new Span("One", "/one"),
              "GB-CHC-12", new Span("Twelve", "/twelve")));

  @Test
  void idsBecomeNamesAndAllElseStays() {
    assertThat(text("GB-CHC-12 promised HYI: a room."))
        .isEqualTo("Twelve promised Holloway: a room.");
    assertThat(text("Made to HYI")).isEqualTo("Made to Holloway");
    assertThat(text("Nobody is named.")).isEqualTo("Nobody is named.");
  }

  @Test
  void anIdIsFoundWholeOrNotAtAll() {
    assertThat(text("GB-CHC-123, XHYI, HYI-2 and HYIS"))
        .isEqualTo("GB-CHC-123, XHYI, HYI-2 and HYIS");
    assertThat(text("(GB-CHC-1, HYI’s)")).isEqualTo("(One, Holloway’s)");
  }

  @Test
  void aNameLeadsToItsPage() {
    assertThat(NAMED.of("By GB-CHC-1."))
        .containsExactly(new Span("By ", null), new Span("One", "/one"), new Span(".", null));
  }

  @Test
  void whereNothingHasANameTheTextIsWhole() {
    assertThat(new NamedText(Map.of()).of("By GB-CHC-1."))
        .containsExactly(new Span("By GB-CHC-1.", null));
  }

  @Test
  void whoeverWroteDownWhatAnotherSaidIsShownWithThem() {
    Actor clerk = new Actor("clerk-bxi", Role.BOARD_CLERK, null, "HYI", null, "governor-bxi", null);
    assertThat(
            NAMED.who(clerk, Language.ENGLISH).stream()
                .map(Span::text)
                .collect(Collectors.joining()))
        .isEqualTo("Board clerk of Holloway, on behalf of governor-bxi");
  }

  @Test
  void underWhatAuthorityIsSaidInTheLanguageOfThePage() {
    Actor registrar =
        new Actor("registrar", Role.REGISTRAR, null, null, null, null, new Party("MINISTRY"));
    assertThat(Span.text(NAMED.who(registrar, Language.ENGLISH)))
        .isEqualTo("Registrar, as said by the Ministry of Justice");
    assertThat(Span.text(NAMED.who(registrar, Language.WELSH)))
        .isEqualTo("Cofrestrydd, yn ôl y Weinyddiaeth Gyfiawnder");
  }

  private static String text(String text) {
    return NAMED.of(text).stream().map(Span::text).collect(Collectors.joining());
  }
}
