package org.candour.query.governance.consultation;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.governance.consultation.ConsultationClosed;
import org.candour.events.governance.consultation.ConsultationExtended;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.FeedbackAnswered;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.governance.consultation.FeedbackGiven.Position;
import org.candour.events.governance.consultation.OutcomeOverdue;
import org.candour.events.governance.consultation.OutcomePublished;
import org.candour.events.governance.consultation.ParticipantsInvited;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.jspecify.annotations.Nullable;

/** A consultation about a closure, with feedback answered and not, and one without a word. */
public final class ConsultationExamples implements Examples {

  static final StreamId HELD = stream("consultation", 721);
  static final StreamId SILENT = stream("consultation", 722);
  static final StreamId CLOSURE = stream("closure", 723);
  private static final Party MINISTRY = new Party("MINISTRY");
  private static final Party CHARITY = new Party("GB-CHC-1074546");

  private ConsultationExamples() {}

  private static StreamId stream(String type, int number) {
    return StreamId.parse(type + "/00000000-0000-4000-8000-000000000" + number);
  }

  @Override
  public List<Draft> drafts() {
    return List.of(
        Draft.entry(
            CLOSURE,
            "2025-12-01",
            new ClosureLikelyStated(
                new EstablishmentCode("HYI"), ClosureKind.FULL, "Likely", null)),
        held(
            "2026-01-05", new ConsultationOpened(terms(ProgrammeStage.IDEA), new Link(0, CLOSURE))),
        held("2026-01-06", invited(List.of(new OrganisationId("GB-CHC-1074546")))),
        held(
            "2026-02-02",
            new FeedbackGiven(CHARITY, Position.AGAINST, "Keep it open", List.of("families"))),
        held("2026-02-03", new FeedbackGiven(null, Position.FOR, "Close it", List.of())),
        held("2026-02-10", new FeedbackAnswered(List.of(3L), "It is needed", "A wing stays")),
        held("2026-03-02", new ConsultationExtended(LocalDate.parse("2026-04-07"), "Easter")),
        held("2026-04-07", new ConsultationClosed(8)),
        held("2026-06-30", new OutcomeOverdue(LocalDate.parse("2026-06-30"), MINISTRY)),
        held("2026-07-08", new OutcomePublished(1, 5, 2, 0, "A wing stays", "Money")),
        Draft.entry(SILENT, "2026-01-05", new ConsultationOpened(terms(null), null)),
        Draft.entry(SILENT, "2026-01-06", invited(List.of())),
        Draft.entry(SILENT, "2026-03-30", new ConsultationClosed(null)),
        Draft.entry(SILENT, "2026-07-08", new OutcomePublished(null, null, null, null, null, null)),
        Draft.entry(
            CLOSURE,
            "2026-01-05",
            new ClosureGroupsHeard(List.of("Staff"), List.of("Women"), null)));
  }

  private static ParticipantsInvited invited(List<OrganisationId> organisations) {
    return new ParticipantsInvited(organisations, List.of("Neighbours"));
  }

  private static ConsultationTerms terms(@Nullable ProgrammeStage stage) {
    return new ConsultationTerms(
        "The future of Holloway",
        MINISTRY,
        stage,
        PartialDate.parse("2026-01-05"),
        PartialDate.parse("2026-03-30"),
        List.of("Families", "Staff"),
        List.of("What would you miss"));
  }

  /** Everything in a consultation concerns what it is about. */
  private static Draft held(String day, Event event) {
    return Draft.entry(HELD, day, event, CLOSURE, MINISTRY.stream());
  }
}
