package org.candour.query.partnership.concern;

import org.candour.events.partnership.concern.ConcernAcknowledged;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.candour.events.partnership.concern.ConcernClosed;
import org.candour.events.partnership.concern.ConcernEscalated;
import org.candour.events.partnership.concern.ConcernEvent;
import org.candour.events.partnership.concern.ConcernKind;
import org.candour.events.partnership.concern.ConcernRaised;
import org.candour.events.partnership.concern.ConcernTerms;
import org.candour.events.partnership.concern.ConcernUnacknowledged;
import org.candour.events.partnership.concern.ConcernUnanswered;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Concerns and their answers, in sentences. */
@Component
class ConcernSentences implements Sentences<ConcernEvent> {

  @Override
  public Class<ConcernEvent> events() {
    return ConcernEvent.class;
  }

  @Override
  public Sentence say(ConcernEvent event) {
    return switch (event) {
      case ConcernRaised(ConcernTerms terms) ->
          Sentence.of(
                  "{} raised {} with {}: {}",
                  terms.from(),
                  kind(terms.kind()),
                  terms.to(),
                  terms.subject())
              .then("{}", terms.text());
      case ConcernAcknowledged e ->
          Sentence.by(e.saidBy(), "{} acknowledged the concern", "The concern was acknowledged")
              .maybe("{}", e.note());
      case ConcernAnswered e ->
          Sentence.by(
                  e.saidBy(),
                  "{} answered the concern: {}",
                  "The concern was answered: {}",
                  e.answer())
              .maybe("Action taken: {}", e.done())
              .maybe(
                  "{}",
                  e.former()
                      ? "It had been taken to somebody else by then, who still owes an answer"
                      : null);
      case ConcernEscalated e ->
          Sentence.by(
                  e.saidBy(),
                  "{} escalated the concern to {}",
                  "The concern was escalated to {}",
                  e.to())
              .then("Reason: {}", e.why());
      case ConcernClosed e -> closed(e);
      case ConcernUnacknowledged e ->
          Sentence.of("{} did not acknowledge the concern by {}", e.by(), e.due());
      case ConcernUnanswered e ->
          Sentence.of("{} did not answer the concern by {}", e.by(), e.due());
    };
  }

  private static String kind(ConcernKind kind) {
    return switch (kind) {
      case ISSUE -> "an issue";
      case NEED -> "a need";
      case IDEA -> "an idea";
    };
  }

  private static Sentence closed(ConcernClosed e) {
    return Sentence.by(
            e.saidBy(),
            "{} closed the concern and {} satisfied",
            "The party that raised the concern closed it and {} satisfied",
            e.satisfied() ? "is" : "is not")
        .maybe("{}", e.note());
  }
}
