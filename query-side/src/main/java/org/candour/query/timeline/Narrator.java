package org.candour.query.timeline;

import java.util.List;
import java.util.Optional;
import org.candour.events.Event;
import org.candour.events.entry.EventRegistry;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Finds the words for any event. */
@Component
public class Narrator {

  private final List<Sentences> sentences;

  Narrator(List<Sentences> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /**
   * What the event says, in one or a few sentences.
   *
   * @throws WordlessException if no subject has words for it
   */
  public String sentence(Event event) {
    return sentences.stream()
        .map(each -> each.sentence(event))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new WordlessException(EventRegistry.instance().typeOf(event.getClass()).value()));
  }

  /** An event that nobody has words for. */
  public static final class WordlessException extends RuntimeException {
    WordlessException(String type) {
      super("There is no sentence for " + type);
    }
  }
}
