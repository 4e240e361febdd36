package org.candour.query.outcomes.framework;

import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.framework.FrameworkEvent;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.query.outcomes.Figures;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Frameworks of measures, in sentences. */
@Component
class FrameworkSentences implements Sentences<FrameworkEvent> {

  @Override
  public Class<FrameworkEvent> events() {
    return FrameworkEvent.class;
  }

  @Override
  public Sentence say(FrameworkEvent event) {
    return switch (event) {
      case GuidanceIssued e ->
          Sentence.of(
                  "National oversight issued the guidance {}, version {}, which holds from {}",
                  e.title(),
                  e.version(),
                  e.from())
              .maybe("It can be read at {}", e.document());
      case MeasureSet e -> set(e);
      case MeasureReplaced e ->
          Sentence.of(
                  "National oversight replaced the measure {} by {}; figures of the two are {}",
                  e.measure(),
                  e.by(),
                  e.comparable() ? "comparable" : "not comparable")
              .maybe("It belongs to the framework {}", e.byFramework())
              .maybe("Reason: {}", e.why());
      case MeasureRetired e ->
          Sentence.of("National oversight retired the measure {}", e.measure())
              .then("Reason: {}", e.why());
    };
  }

  private static Sentence set(MeasureSet e) {
    MeasureTerms terms = e.terms();
    return Sentence.of(
            "National oversight set the measure {} from {}: a {}, of which {} is better, reported"
                + " every {}",
            terms.name(),
            e.from(),
            terms.unit(),
            terms.direction(),
            terms.reportedEvery())
        .maybe(
            "The minimum standard is {}",
            terms.minimumStandard() == null
                ? null
                : Figures.inWords(terms.minimumStandard(), terms.unit()))
        .maybe("It serves {}", terms.principles());
  }
}
