package org.candour.query.governance.advisorygroup;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.AdvisoryGroupKind;
import org.candour.events.Event;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.governance.advisorygroup.AdviceAnswered;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;
import org.candour.events.governance.advisorygroup.AdviceAsked;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.advisorygroup.AdviceUnanswered;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.governance.advisorygroup.AdvisoryGroupStoodDown;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/** A group that was asked and heard, and its answers: one in time, one late, one not at all. */
public final class AdviceExamples implements Examples {

  private static final StreamId GROUP =
      StreamId.parse("advisory-group/00000000-0000-4000-8000-000000000701");
  private static final StreamId CLOSURE =
      StreamId.parse("closure/00000000-0000-4000-8000-000000000702");
  private static final Link ABOUT = new Link(0, CLOSURE);
  private static final Party SERVICE = new Party("SERVICE");
  private static final LocalDate DUE = LocalDate.parse("2026-03-03");

  private AdviceExamples() {}

  @Override
  public List<Draft> drafts() {
    return List.of(
        Draft.entry(
            CLOSURE,
            "2026-01-05",
            new ClosureLikelyStated(
                new EstablishmentCode("HYI"), ClosureKind.FULL, "Likely", null)),
        on(
            "2026-01-06",
            new AdvisoryGroupEngaged(
                "Women’s board",
                AdvisoryGroupKind.WOMEN,
                SERVICE,
                "The women’s estate",
                List.of(new OrganisationId("GB-CHC-1074546")))),
        on(
            "2026-01-07",
            new AdviceAsked(ABOUT, "Whether to close it", LocalDate.parse("2026-02-27"))),
        on("2026-01-07", new AdviceAsked(ABOUT, "Who would be hurt", null)),
        on("2026-02-03", new AdviceGiven(ABOUT, "Keep it open", new Party("GB-CHC-1074546"))),
        on("2026-02-03", new AdviceGiven(ABOUT, "Tell families first", null)),
        on("2026-02-03", new AdviceGiven(ABOUT, "Ask the women", null)),
        on("2026-02-10", new AdviceAnswered(5, ABOUT, AdviceAnswer.ACCEPTED, "They are told")),
        on("2026-03-03", new AdviceUnanswered(4, DUE, SERVICE)),
        on("2026-03-03", new AdviceUnanswered(6, DUE, SERVICE)),
        on("2026-03-09", new AdviceAnswered(4, ABOUT, AdviceAnswer.NOT, "No money")),
        on("2026-04-01", new AdvisoryGroupStoodDown("Its work is done")));
  }

  private static Draft on(String day, Event event) {
    return Draft.entry(GROUP, day, event);
  }
}
