package org.candour.query.demonstration;

import org.candour.events.demonstration.DemonstrationDeclared;
import org.candour.events.demonstration.DemonstrationEvent;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** What a demonstration ledger says of itself, in sentences. */
@Component
class DemonstrationSentences implements Sentences<DemonstrationEvent> {

  @Override
  public Class<DemonstrationEvent> events() {
    return DemonstrationEvent.class;
  }

  @Override
  public Sentence say(DemonstrationEvent event) {
    return switch (event) {
      case DemonstrationDeclared e ->
          Sentence.of("This ledger is a demonstration")
              .then(
                  "Everything in it is fictional, except what names a source, and entries from {}"
                      + " to {} are dated by a clock that was played",
                  e.from(),
                  e.until());
    };
  }
}
