package org.candour.query.timeline;

import org.candour.events.deadline.SilenceEvent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.deadline.SilenceRecorded;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Silences, and that they were none, in sentences; they lie in streams of several types. */
@Component
class SilenceSentences implements Sentences<SilenceEvent> {

  @Override
  public Class<SilenceEvent> events() {
    return SilenceEvent.class;
  }

  @Override
  public Sentence say(SilenceEvent event) {
    return switch (event) {
      case SilenceRecorded e -> recorded(e);
      case SilenceLifted e -> lifted(e);
    };
  }

  private static Sentence lifted(SilenceLifted e) {
    return Sentence.of(
            "Entry {} no longer holds: it says that nothing came by {}",
            Long.toString(e.silence()),
            e.due())
        .when(e.on() == null, "What it rested on has been corrected since")
        .maybe(
            "What happened on {} was in time, and was only written down after the ledger spoke",
            e.on());
  }

  private static Sentence recorded(SilenceRecorded e) {
    return switch (e.kind()) {
      case CLOSURE ->
          Sentence.of("The closure was planned for {}; nothing has been recorded since", e.due());
      case MILESTONE ->
          Sentence.of("A step of the published timeline")
              .andMaybe(", “{}”,", e.of())
              .and(" was planned for {}; nothing has been recorded of it since", e.due());
      case ORDER ->
          Sentence.of(
              "The closure order was to come into force on {}; that the prison has closed is not on"
                  + " record",
              e.due());
      case BIDS -> Sentence.of("Bids closed on {}, and no bid had been recorded by then", e.due());
      case SUSPENSION ->
          Sentence.of(
              "The suspension of its use was to end by {}; nothing has been recorded since",
              e.due());
      case EXIT_PLAN ->
          Sentence.of("An exit plan")
              .andMaybe(" of {}", e.by())
              .andMaybe(" for {}", e.of())
              .and(" was to be completed by {}, and no completion has been recorded", e.due());
      case ACCESS ->
          Sentence.by(
              e.by(),
              "{} recorded no decision by {}, the day on which access was needed",
              "No decision was recorded by {}, the day on which access was needed",
              e.due());
      case RESPONSE ->
          Sentence.by(
              e.by(),
              "{} could respond to the notice until {}, and no response has been recorded",
              "A response to the notice could be given until {}, and none has been recorded",
              e.due());
      case PROMISE,
          ACKNOWLEDGEMENT,
          ANSWER,
          NOTIFICATION,
          PLAN,
          REVIEW,
          MEASUREMENT,
          TARGET,
          ARRANGEMENT,
          FUNDING,
          ASSESSMENT,
          NOTICE,
          ACTION,
          MEETING,
          ASKED_ACTION,
          BOARD ->
          Sentence.of("{} by {}: nothing came", e.kind().label(), e.due());
    };
  }
}
