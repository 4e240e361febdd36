package org.candour.query.partnership.accessrequest;

import static org.candour.query.presentation.PlainEnglish.count;

import org.candour.events.partnership.accessrequest.AccessGranted;
import org.candour.events.partnership.accessrequest.AccessRefused;
import org.candour.events.partnership.accessrequest.AccessRequestEvent;
import org.candour.events.partnership.accessrequest.AccessRequestTerms;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Requests for access and decisions on them, in sentences. */
@Component
class AccessRequestSentences implements Sentences<AccessRequestEvent> {

  @Override
  public Class<AccessRequestEvent> events() {
    return AccessRequestEvent.class;
  }

  @Override
  public Sentence say(AccessRequestEvent event) {
    return switch (event) {
      case AccessRequested(AccessRequestTerms terms) ->
          Sentence.of(
              "{} asked {} for access ({}) for {}: {}",
              terms.organisation(),
              terms.establishment(),
              terms.kind(),
              people(terms.people()),
              terms.purpose());
      case AccessGranted e ->
          Sentence.of("Access was granted to {}", people(e.people()))
              .maybe("Conditions: {}", e.conditions());
      case AccessRefused e ->
          Sentence.of("Access was refused to {}: {}", people(e.people()), e.reason())
              .then("{}", e.why());
    };
  }

  private static String people(int number) {
    return count(number, "person", "people");
  }
}
