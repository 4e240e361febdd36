package org.candour.query.partnership.arrangement;

import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementEvent;
import org.candour.events.partnership.arrangement.ArrangementLapsed;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTerms;
import org.candour.events.partnership.arrangement.ReturnRecorded;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Standing arrangements, in sentences. */
@Component
class ArrangementSentences implements Sentences<ArrangementEvent> {

  @Override
  public Class<ArrangementEvent> events() {
    return ArrangementEvent.class;
  }

  @Override
  public Sentence say(ArrangementEvent event) {
    return switch (event) {
      case ArrangementMade(ArrangementTerms terms) ->
          Sentence.of("{} set up an arrangement ({})", terms.establishment(), terms.kind())
              .andMaybe(" with {}", terms.organisations())
              .and(": {}", terms.what())
              .maybe("The {} coordinates it", terms.post())
              .maybe("Hours a week: {}", terms.hoursAWeek())
              .maybe("It is in force until {}", terms.until());
      case ArrangementReviewed e ->
          Sentence.of("The arrangement was reviewed")
              .then("{}", e.finding())
              .maybe("It is in force until {}", e.until());
      case ArrangementEnded e ->
          Sentence.of("The arrangement ended").then("Reason: {}", e.reason());
      case ReturnRecorded e ->
          Sentence.of("{}, {} to {}: {}", e.kind(), e.from(), e.to(), e.total())
              .maybe("Asked for their contacts: {}", e.asked())
              .maybe("Contacted in time: {}", e.contacted());
      case ArrangementLapsed e ->
          Sentence.of(
              "The arrangement was in force until {} and lapsed: it was not renewed", e.until());
    };
  }
}
