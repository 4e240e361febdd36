package org.candour.query.timeline;

import java.util.List;
import org.candour.events.Event;
import org.candour.events.consent.TwoSided;
import org.candour.events.entry.Entry;
import org.candour.events.entry.EventRegistry;
import org.candour.query.consent.ConsentSentences;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Finds the words for any event. */
@Component
public class Narrator {

  private final List<Sentences<?>> sentences;

  Narrator(List<Sentences<?>> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** What an entry says; of what needs the word of two sides also whose account it is. */
  public String sentence(Entry entry) {
    String said = sentence(entry.payload());
    return entry.payload() instanceof TwoSided event
        ? ConsentSentences.account(event, entry.circumstances())
            .map(account -> said + " " + account.text())
            .orElse(said)
        : said;
  }

  /**
   * The event in one or a few sentences.
   *
   * @throws WordlessException if nobody has words for it
   */
  public String sentence(Event event) {
    return sentences.stream()
        .filter(each -> each.events().isInstance(event))
        .findFirst()
        .map(each -> say(each, event))
        .orElseThrow(
            () -> new WordlessException(EventRegistry.instance().typeOf(event.getClass()).value()));
  }

  private static <E extends Event> String say(Sentences<E> sentences, Event event) {
    return sentences.say(sentences.events().cast(event)).text();
  }

  /** An event that nobody has words for. */
  public static final class WordlessException extends RuntimeException {
    WordlessException(String type) {
      super("There is no sentence for " + type);
    }
  }
}
