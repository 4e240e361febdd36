package org.candour.query.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.recommendation.ActionOverdue;
import org.candour.events.inspection.recommendation.JudgedProgress;
import org.candour.events.inspection.recommendation.ProgressJudged;
import org.candour.events.inspection.recommendation.ProgressReported;
import org.candour.events.inspection.recommendation.RecommendationAnswer;
import org.candour.events.inspection.recommendation.RecommendationAnswered;
import org.candour.events.inspection.recommendation.RecommendationClosed;
import org.candour.events.inspection.recommendation.RecommendationKind;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.recommendation.RecommendationTermsBuilder;
import org.candour.events.inspection.recommendation.RecommendationUnanswered;
import org.candour.events.inspection.recommendation.ReportedProgress;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;

/** Every event of inspection at least twice: with everything said, and with as little as may be. */
public final class InspectionExamples implements Examples {

  private static final Party PRISON = new Party("HYI");
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final LocalDate DUE = LocalDate.parse("2026-12-31");

  private InspectionExamples() {}

  private static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  @Override
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    drafts.addAll(recommendation());
    drafts.addAll(recommendations());
    return drafts;
  }

  private static List<Draft> recommendation() {
    StreamId stream = new RecommendationId(id(71)).stream();
    return List.of(
        Draft.entry(
            stream,
            "2026-01-10",
            new RecommendationMade(
                RecommendationTermsBuilder.builder()
                    .by(Party.of(Level.COMMITTEE))
                    .kind(RecommendationKind.RECOMMENDATION)
                    .to(MINISTRY)
                    .text("Publish the plan for every prison")
                    .build(),
                null,
                null)),
        Draft.entry(stream, "2026-03-10", new RecommendationUnanswered(DUE, MINISTRY)),
        Draft.entry(
            stream,
            "2026-04-10",
            new RecommendationAnswered(
                RecommendationAnswer.PARTLY, Party.of(Level.SERVICE), DUE, "For most", MINISTRY)),
        Draft.entry(
            stream,
            "2026-10-10",
            new ProgressReported(ReportedProgress.ON_TRACK, null, "Half are published", MINISTRY)),
        Draft.entry(stream, "2026-12-31", new ActionOverdue(DUE, Party.of(Level.SERVICE))),
        Draft.entry(
            stream,
            "2027-01-15",
            new ProgressJudged(
                JudgedProgress.INSUFFICIENT,
                null,
                PartialDate.parse("2027-01"),
                "Few could be found")),
        Draft.entry(
            stream,
            "2027-03-15",
            new RecommendationClosed(true, "All are published", Party.of(Level.COMMITTEE))));
  }

  private static List<Draft> recommendations() {
    StreamId stream = new RecommendationId(id(72)).stream();
    return List.of(
        Draft.entry(
            stream,
            "2026-02-10",
            new RecommendationMade(
                RecommendationTermsBuilder.builder()
                    .by(PRISON)
                    .kind(RecommendationKind.PRIORITY_CONCERN)
                    .to(PRISON)
                    .establishment(new EstablishmentCode("HYI"))
                    .report("Annual report for 2025")
                    .text("Four things that the board asks for")
                    .number(4)
                    .repeats(new RecommendationId(id(71)))
                    .build(),
                null,
                null)),
        Draft.entry(
            stream,
            "2026-02-20",
            new RecommendationAnswered(
                RecommendationAnswer.NOT_AGREED, null, null, "No money", null)),
        Draft.entry(stream, "2026-06-20", new ProgressReported(null, 75, "Three are done", null)),
        Draft.entry(
            stream,
            "2026-07-20",
            new ProgressJudged(null, 1, PartialDate.parse("2026-07-13"), "One was seen")),
        Draft.entry(
            stream, "2026-08-20", new RecommendationClosed(false, "It is overtaken", null)));
  }
}
