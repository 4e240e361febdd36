package org.candour.query.web.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Examples;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.web.context.PageLinks;
import org.junit.jupiter.api.Test;

/** What a page calls those whom it mentions, and where it leads. */
class PhraseRendererTest {

  private static final StreamId MINISTRY = Party.of(Level.MINISTRY).stream();

  private static final PhraseRenderer PHRASES =
      new PhraseRenderer(
          new PresentationCatalogue(new ViewCatalogue(Examples.views()), List.of()),
          PageLinks.PLAIN,
          Map.of(MINISTRY, Level.MINISTRY.inWords()));

  @Test
  void aLevelIsCalledAsASentenceCallsItAndLeadsNowhere() {
    assertThat(PHRASES.text(Phrase.of("They asked ", MINISTRY, ": when?")))
        .isEqualTo("They asked the Ministry of Justice: when?");
    assertThat(PHRASES.text(Phrase.of(MINISTRY, " answered")))
        .isEqualTo("The Ministry of Justice answered");
    assertThat(PHRASES.named(MINISTRY).address()).isNull();
  }
}
