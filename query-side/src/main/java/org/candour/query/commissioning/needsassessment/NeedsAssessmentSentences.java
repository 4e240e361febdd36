package org.candour.query.commissioning.needsassessment;

import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Assessments of needs, in sentences. */
@Component
class NeedsAssessmentSentences implements Sentences<NeedsAssessmentEvent> {

  @Override
  public Class<NeedsAssessmentEvent> events() {
    return NeedsAssessmentEvent.class;
  }

  @Override
  public Sentence say(NeedsAssessmentEvent event) {
    return switch (event) {
      case NeedsAssessmentStarted e ->
          Sentence.of("A needs assessment began: {}", e.terms().title())
              .maybe("Area: {}", e.terms().area())
              .maybe("Partners: {}", e.terms().partners())
              .maybe("Others involved: {}", e.terms().others())
              .maybe("{}", e.terms().method());
      case NeedIdentified e ->
          Sentence.of(
                  "The assessment identified a {} priority need: {}, for {}",
                  e.terms().priority(),
                  e.terms().need(),
                  e.terms().group())
              .maybe("People with this need: {}", e.terms().people());
      case NeedsAssessmentPublished e ->
          Sentence.of("The needs assessment was published")
              .then("{}", e.summary())
              .maybe("Available at: {}", e.where());
    };
  }
}
