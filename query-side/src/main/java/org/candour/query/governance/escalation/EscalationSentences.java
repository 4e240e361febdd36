package org.candour.query.governance.escalation;

import org.candour.events.governance.escalation.EscalationAcknowledged;
import org.candour.events.governance.escalation.EscalationAnswerRejected;
import org.candour.events.governance.escalation.EscalationAnswered;
import org.candour.events.governance.escalation.EscalationClosed;
import org.candour.events.governance.escalation.EscalationEvent;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTakenFurther;
import org.candour.events.governance.escalation.EscalationUnacknowledged;
import org.candour.events.governance.escalation.EscalationUnanswered;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Escalations and their answers, in sentences. */
@Component
class EscalationSentences implements Sentences<EscalationEvent> {

  @Override
  public Class<EscalationEvent> events() {
    return EscalationEvent.class;
  }

  @Override
  public Sentence say(EscalationEvent event) {
    return switch (event) {
      case EscalationRaised e -> raised(e);
      case EscalationAcknowledged e ->
          Sentence.by(
                  e.saidBy(),
                  "{} acknowledged the board’s question",
                  "The board’s question was acknowledged")
              .maybe("{}", e.note());
      case EscalationAnswered e ->
          Sentence.by(
                  e.saidBy(),
                  "{} answered the board’s question: {}",
                  "The board’s question was answered: {}",
                  e.answer())
              .when(
                  e.former(),
                  "The board had taken it to a higher level by then, which still owes an answer");
      case EscalationAnswerRejected e ->
          Sentence.of("The board rejected the answer").then("Reason: {}", e.why());
      case EscalationTakenFurther e ->
          Sentence.of("The board took its question to {}", e.to()).then("Reason: {}", e.why());
      case EscalationClosed e ->
          Sentence.of(
                  "The board closed its question and {} satisfied", e.satisfied() ? "is" : "is not")
              .maybe("{}", e.note());
      case EscalationUnacknowledged e ->
          Sentence.of("{} did not acknowledge the board’s question by {}", e.by(), e.due());
      case EscalationUnanswered e ->
          Sentence.of("{} did not answer the board’s question by {}", e.by(), e.due());
    };
  }

  private static Sentence raised(EscalationRaised e) {
    return Sentence.of(
            "The board of {} asked {}: {}", e.terms().board(), e.terms().to(), e.terms().question())
        .maybe("It is about {}", e.about())
        .maybe("It is about {}", e.terms().aboutStreams())
        .maybe("It arises from {}", e.arisesFrom())
        .when(
            !e.askedBefore().isEmpty(),
            "The same was asked {} before",
            Durations.times(e.askedBefore().size()));
  }
}
