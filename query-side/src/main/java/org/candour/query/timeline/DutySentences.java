package org.candour.query.timeline;

import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyJudged.DutyFinding;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.duties.DutyUndetermined;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Judgements against duties, in sentences; they lie in streams of every type. */
@Component
class DutySentences implements Sentences<DutyJudged> {

  @Override
  public Class<DutyJudged> events() {
    return DutyJudged.class;
  }

  @Override
  public Sentence say(DutyJudged event) {
    return switch (event) {
      case DutyMet met -> judged("A duty was met: {}", met);
      case DutyBreached breach -> breached(breach);
      case DutyUndetermined open ->
          judged("It cannot be determined whether a duty was met: {}", open)
              .maybe("Explanation: {}", open.explanation());
      case DutyNotOwed not ->
          again(Sentence.of("A duty did not apply: {}", not.finding().sentence()), not);
    };
  }

  private static Sentence judged(String pattern, DutyJudged judged) {
    var finding = judged.finding();
    return again(
        Sentence.of(pattern, finding.sentence())
            .then("{}", finding.finding())
            .maybe("This is about {}", finding.organisation())
            .maybe("{}", finding.verified() ? null : DutyFinding.NOT_VERIFIED),
        judged);
  }

  private static Sentence again(Sentence sentence, DutyJudged judged) {
    return sentence.maybe(
        "This was judged again because something was corrected, and stands in the place of entry"
            + " {}",
        judged.instead());
  }

  private static Sentence breached(DutyBreached breach) {
    Sentence breached = judged("A duty was breached: {}", breach);
    return switch (breach.standing()) {
      case EXPLAINED -> breached.then("Explanation: {}", String.valueOf(breach.explanation()));
      case UNEXPLAINED_IMPORT -> breached.then("No explanation: this is imported history");
    };
  }
}
