package org.candour.command.inspection.inspection;

import java.util.List;
import org.candour.command.duties.Judgement;
import org.candour.command.inspection.inspection.InspectionCommand.OfUnderway;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyAbandoned;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyAnnounced;
import org.candour.command.inspection.inspection.InspectionRefusals.InspectionAlreadyPublished;
import org.candour.command.inspection.inspection.InspectionRefusals.NoSuchScheme;
import org.candour.command.inspection.inspection.InspectionState.Abandoned;
import org.candour.command.inspection.inspection.InspectionState.NotAnnounced;
import org.candour.command.inspection.inspection.InspectionState.Underway;
import org.candour.command.stream.CorruptHistory;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.InspectionTerms;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.ReportFold;

/** Decides on an inspection, from its beginning until it is published. */
final class InspectionDecider
    implements Decider<InspectionCommand, InspectionEvent, InspectionState> {

  private static final Order ORDER = Order.openedFirst();

  private static final String DRAFT_TIME = "inspection-draft-time";

  @Override
  public String stream() {
    return "inspection";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public InspectionState initial() {
    return new NotAnnounced();
  }

  @Override
  public Decision decide(
      InspectionCommand command, InspectionState state, DecisionContext context) {
    return switch (state) {
      case NotAnnounced _ -> announce(command, context);
      case Underway underway ->
          switch (command) {
            case AnnounceInspection c -> throw new InspectionAlreadyAnnounced(c.inspection());
            case OfUnderway c -> {
              refusePublished(c.inspection(), context);
              InspectionEvent event = InspectionRules.event(c, underway.report(), context);
              InspectionRules.refuseTooLong(event, underway.report());
              yield Decision.of(event);
            }
          };
      case Abandoned abandoned ->
          throw new InspectionAlreadyAbandoned(command.inspection(), abandoned.on());
    };
  }

  private static Decision announce(InspectionCommand command, DecisionContext context) {
    if (!(command instanceof AnnounceInspection c)) {
      throw new NoSuchStream(command.target());
    }
    InspectionTerms terms = c.terms();
    InspectionReport report = InspectionReport.of(terms);
    if (terms.scheme() != null && terms.schemeVersion() != null && report.scheme().isEmpty()) {
      throw new NoSuchScheme(terms.scheme(), terms.schemeVersion());
    }
    report
        .scheme()
        .ifPresent(scheme ->
            terms.standards().forEach(standard -> InspectionRules.refuseUnknown(standard, scheme)));
    LinkResolver links = new LinkResolver(context.record());
    terms.establishments().forEach(links::registered);
    return Decision.of(c.happened());
  }

  private static void refusePublished(InspectionId id, DecisionContext context) {
    if (!context.record().stream(id.report()).isEmpty()) {
      throw new InspectionAlreadyPublished(id);
    }
  }

  @Override
  public List<Judgement> judge(
      InspectionEvent event, InspectionState before, DecisionContext context) {
    return event instanceof DraftShared e
        ? context
            .judge()
            .term(
                DRAFT_TIME, context.occurredOn(), PartialDate.of(e.answerBy()), null, Basis.PLANNED)
            .stream()
            .toList()
        : List.of();
  }

  @Override
  public InspectionState evolve(InspectionState state, InspectionEvent event, PartialDate on) {
    return switch (state) {
      case NotAnnounced _ -> {
        if (!(event instanceof InspectionAnnounced e)) {
          throw new CorruptHistory(state, event);
        }
        yield new Underway(InspectionReport.of(e.terms()));
      }
      case Underway underway -> {
        if (event instanceof InspectionAnnounced) {
          throw new CorruptHistory(state, event);
        }
        InspectionReport report = ReportFold.after(underway.report(), event);
        yield event instanceof InspectionAbandoned
            ? new Abandoned(report, on)
            : new Underway(report);
      }
      case Abandoned _ -> throw new CorruptHistory(state, event);
    };
  }
}
