package org.candour.query.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.inspection.Finding;
import org.candour.events.inspection.FindingKind;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.InspectionTermsBuilder;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.RecommendationId;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.OverallDerived;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.StandardJudged;
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
import org.candour.events.inspection.report.InspectionPublished;
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
    drafts.addAll(inspection());
    drafts.addAll(theme());
    drafts.addAll(abandoned());
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

  static InspectionTerms partnership() {
    return InspectionTermsBuilder.builder()
        .kind(InspectionKind.PARTNERSHIP)
        .announced(false)
        .establishments(List.of(new EstablishmentCode("HYI")))
        .organisations(List.of(new OrganisationId("GB-CHC-1074546")))
        .scheme("partnership")
        .schemeVersion(1)
        .standards(List.of("4", "7"))
        .from(PartialDate.parse("2026-09-07"))
        .until(PartialDate.parse("2026-09-18"))
        .build();
  }

  private static List<Draft> inspection() {
    InspectionId id = new InspectionId(id(73));
    Finding late = new Finding(1, "7", FindingKind.CONCERN, "Two came late", List.of(0L, 1L));
    StandardJudgement rated =
        new StandardJudgement("7", "REQUIRES_IMPROVEMENT", "Late", List.of(1));
    PointOfFact point = new PointOfFact(1, PRISON, "One came in time", 1, null, null);
    OverallRating overall =
        new OverallRating("REQUIRES_IMPROVEMENT", "GOOD", 16, "Promises are what counts");
    LocalDate answerBy = LocalDate.parse("2026-10-19");
    InspectionReport report =
        new InspectionReport(
            partnership(),
            List.of(2L),
            List.of(late),
            List.of(rated),
            overall,
            List.of(PRISON),
            List.of(point.with(p -> p.accepted(false).why("Both came late"))));
    StreamId stream = id.stream();
    return List.of(
        Draft.entry(stream, "2026-09-07", new InspectionAnnounced(partnership())),
        Draft.entry(stream, "2026-09-08", new EvidenceFixed(2)),
        Draft.entry(stream, "2026-09-14", new FindingRecorded(late)),
        Draft.entry(stream, "2026-09-16", new StandardJudged(rated)),
        Draft.entry(stream, "2026-09-17", new OverallDerived(overall)),
        Draft.entry(stream, "2026-10-05", new DraftShared(List.of(PRISON), answerBy)),
        Draft.entry(stream, "2026-10-12", new DraftAnswered(List.of(point), PRISON)),
        Draft.entry(stream, "2026-10-20", new PointSettled(1, false, "Both came late")),
        Draft.entry(id.report(), "2026-11-02", new InspectionPublished(id, report)));
  }

  private static List<Draft> abandoned() {
    StreamId begun = new InspectionId(id(75)).stream();
    StreamId shared = new InspectionId(id(76)).stream();
    LocalDate answerBy = LocalDate.parse("2026-10-19");
    return List.of(
        Draft.entry(begun, "2026-09-07", new InspectionAnnounced(partnership())),
        Draft.entry(begun, "2026-09-09", new InspectionAbandoned("The prison was evacuated")),
        Draft.entry(shared, "2026-09-07", new InspectionAnnounced(partnership())),
        Draft.entry(shared, "2026-10-05", new DraftShared(List.of(PRISON), answerBy)),
        Draft.entry(shared, "2026-10-06", new InspectionAbandoned("It is to close")));
  }

  private static List<Draft> theme() {
    InspectionId id = new InspectionId(id(74));
    InspectionTerms terms =
        InspectionTermsBuilder.builder()
            .kind(InspectionKind.THEMATIC)
            .announced(true)
            .from(PartialDate.parse("2026-09"))
            .build();
    Finding works = new Finding(1, null, FindingKind.STRENGTH, "Mentoring works", List.of());
    LocalDate answerBy = LocalDate.parse("2026-10-19");
    StreamId stream = id.stream();
    return List.of(
        Draft.entry(stream, "2026-09-07", new InspectionAnnounced(terms)),
        Draft.entry(stream, "2026-09-08", new EvidenceFixed(1)),
        Draft.entry(stream, "2026-09-14", new FindingRecorded(works)),
        Draft.entry(
            stream,
            "2026-09-16",
            new StandardJudged(new StandardJudgement("8", "GOOD", "Few gaps", List.of()))),
        Draft.entry(
            stream, "2026-09-17", new OverallDerived(new OverallRating("GOOD", "GOOD", 18, null))),
        Draft.entry(stream, "2026-10-05", new DraftShared(List.of(PRISON, MINISTRY), answerBy)),
        Draft.entry(stream, "2026-10-12", new DraftAnswered(List.of(), null)),
        Draft.entry(stream, "2026-10-19", new DraftUnanswered(answerBy, MINISTRY)),
        Draft.entry(stream, "2026-10-20", new PointSettled(1, true, "It is put right")),
        Draft.entry(
            id.report(),
            "2026-11-02",
            new InspectionPublished(
                id,
                InspectionReport.of(terms)
                    .with(r -> r.evidence(List.of(1L)).findings(List.of(works))))));
  }
}
