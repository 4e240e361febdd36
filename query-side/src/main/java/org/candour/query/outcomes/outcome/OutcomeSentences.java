package org.candour.query.outcomes.outcome;

import org.candour.events.outcomes.outcome.Measured;
import org.candour.events.outcomes.outcome.MeasurementCorrected;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeClosed;
import org.candour.events.outcomes.outcome.OutcomeEvent;
import org.candour.events.outcomes.outcome.OutcomeMissed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.OutcomeUnreported;
import org.candour.events.outcomes.outcome.TargetRevised;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Outcomes, in sentences. */
@Component
class OutcomeSentences implements Sentences<OutcomeEvent> {

  @Override
  public Class<OutcomeEvent> events() {
    return OutcomeEvent.class;
  }

  @Override
  public Sentence say(OutcomeEvent event) {
    return switch (event) {
      case OutcomeAgreed e -> agreed(e);
      case MeasurementReported e ->
          Sentence.by(e.saidBy(), "{} reported {}", "The prison reported {}", value(e.measured()))
              .maybe("Taken from: {}", e.takenFrom())
              .then(met(e.met()));
      case MeasurementCorrected e ->
          Sentence.by(
                  e.saidBy(),
                  "{} corrected what it had reported to {}",
                  "The prison corrected what it had reported to {}",
                  value(e.measured()))
              .then("Reason: {}", e.why())
              .then(met(e.met()));
      case MeasurementVerified e ->
          Sentence.of("The inspectorate found {}", value(e.measured()))
              .then("How it was found: {}", e.method())
              .then(met(e.met()));
      case TargetRevised e ->
          Sentence.by(
                  e.saidBy(),
                  "{} revised the target from {} to {}",
                  "National oversight revised the target from {} to {}",
                  e.was(),
                  e.to())
              .andMaybe(", due on {}", e.due())
              .then("Reason: {}", e.why());
      case OutcomeClosed e ->
          Sentence.by(
                  e.saidBy(),
                  "{} stopped pursuing the outcome",
                  "National oversight stopped pursuing the outcome")
              .then("Reason: {}", e.why());
      case OutcomeUnreported e ->
          Sentence.of(
              "{} did not report by {} what it measured in the period that ended on {}",
              e.by(),
              e.due(),
              e.period());
      case OutcomeMissed e ->
          Sentence.of("{} missed the target of {} by {}", e.by(), e.target(), e.due())
              .maybe("The last value was {}", e.last());
    };
  }

  private static Sentence agreed(OutcomeAgreed e) {
    OutcomeTerms terms = e.terms();
    return Sentence.by(
            e.saidBy(),
            "{} agreed an outcome for {}: {}, {} by {}",
            "National oversight agreed an outcome for {}: {}, {} by {}",
            terms.establishment(),
            e.measured().name(),
            Figures.inWords(terms.target(), e.measured().unit()),
            terms.due())
        .maybe("It starts from {}", terms.baseline())
        .maybe("It was agreed with {}", terms.agreedWith());
  }

  private static String value(Measured measured) {
    return measured.value()
        + (measured.outOf() == null ? "" : " out of " + PlainEnglish.number(measured.outOf()))
        + " for "
        + Figures.inWords(measured.period());
  }

  private static String met(boolean met) {
    return met ? "The target is met" : "The target is not met";
  }
}
