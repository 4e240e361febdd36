package org.candour.query.estate.closure;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.consent.Consent;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyNotOwed;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureBroughtForward;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTerms;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.estate.closure.Closure.ClosureStatus;
import org.candour.query.estate.closure.Closure.ExitPlan;
import org.candour.query.estate.closure.Closure.Notified;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per closure, with what came of it in other streams. */
@Component
public class ClosuresView extends StreamView<Closure, ClosureEvent> {

  ClosuresView() {
    super(
        "closures",
        "closure",
        Closure.class,
        ClosureEvent.class,
        key -> ClosureBuilder.builder().id(key).state(ClosureStatus.LIKELY).build(),
        new Marks<>(ClosuresView::judged, ClosuresView::corrected));
  }

  @Override
  protected Closure happened(Closure row, ClosureEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Closure after =
        switch (event) {
          case ClosureLikelyStated e -> likely(row, e, now);
          case ClosureAnnounced e -> announced(row, e, now);
          case ClosureTimelinePublished e -> row.withMilestones(e.milestones());
          case OrganisationNotified e -> row.with(c -> c.addOrganisations(Notified.of(e, now)));
          case FamiliesInformed e -> row.with(c -> c.addFamilies(new Closure.Told(now, e.means())));
          case ImpactAssessed e -> row.withAssessment(Closure.Assessment.of(e.terms(), now));
          case ExitPlanAgreed e -> row.with(c -> c.addExitPlans(ExitPlan.of(e, entry)));
          case ExitPlanCompleted e -> row.withExitPlans(completed(row, e, now));
          case ClosureAdviceTaken e ->
              row.with(c -> c.addAdvice(new Closure.ClosureAdvice(e.taken(), now)));
          case ClosureGroupsHeard e -> row.with(c -> c.addGroups(Closure.Groups.of(e, now)));
          case ClosurePostponed e -> postponed(row, e, now);
          case ClosureBroughtForward e ->
              row.with(c -> c.addPlans(new Closure.Plan(e.plannedOn(), e.reason(), now.entry())));
          case ClosureRescinded _ ->
              row.with(c -> c.state(ClosureStatus.RESCINDED).rescindedOn(now));
          case ClosureOrderMade e -> row.with(c -> c.addOrders(Closure.Order.of(e, now)));
          case LastPrisonersLeft _ -> row.withLastPrisonersLeftOn(now);
          case ClosureCompleted e -> completed(row, e, now);
        };
    return sourced(after, entry).settled();
  }

  /** A later judgement of the same duty, for the same organisation and basis, takes its place. */
  private static Closure judged(Closure row, DutyJudged judged, LedgerEntry entry) {
    Closure.Duty duty = Closure.Duty.of(judged, entry.index());
    List<Closure.Duty> others = row.duties().stream().filter(d -> !d.isSame(duty)).toList();
    Closure before = sourced(row, entry).withDuties(others);
    return judged instanceof DutyNotOwed ? before : before.with(c -> c.addDuties(duty));
  }

  private static Closure corrected(Closure row, FactCorrected correction, LedgerEntry entry) {
    Closure before = sourced(row, entry);
    DisputedFact disputed =
        DisputedFact.of(correction, entry, before.sources().get(correction.entry()));
    return before.with(c -> c.addCorrections(disputed)).settled();
  }

  @Override
  protected Closure consented(Closure row, UnaryOperator<Consent> after) {
    return row.withExitPlans(
        row.exitPlans().stream()
            .map(plan -> plan.withConsent(after.apply(plan.consent())))
            .toList());
  }

  private static Closure sourced(Closure row, LedgerEntry entry) {
    SourceNote source = SourceNote.of(entry);
    return source == null ? row : row.with(c -> c.addSources(entry.index(), source));
  }

  private static Closure likely(Closure row, ClosureLikelyStated e, EntryDate now) {
    return row.with(c ->
        c.establishment(e.establishment().value())
            .kind(e.kind())
            .likelyOn(now)
            .statedBy(e.statedBy()));
  }

  private static Closure announced(Closure row, ClosureAnnounced e, EntryDate now) {
    ClosureTerms terms = e.terms();
    Closure announced =
        row.with(c ->
            c.establishment(terms.establishment().value())
                .kind(terms.kind())
                .state(ClosureStatus.ANNOUNCED)
                .announcedOn(now)
                .places(terms.places())
                .womensEstate(e.womensEstate())
                .reason(terms.reason())
                .statedBy(terms.statedBy() == null ? row.statedBy() : terms.statedBy()));
    return terms.plannedOn() == null
        ? announced
        : announced.with(
            c -> c.addPlans(new Closure.Plan(terms.plannedOn(), terms.reason(), now.entry())));
  }

  private static Closure postponed(Closure row, ClosurePostponed e, EntryDate now) {
    return row.with(c ->
        c.addPlans(new Closure.Plan(e.plannedOn(), e.reason(), now.entry()))
            .postponements(row.postponements() + 1));
  }

  private static Closure completed(Closure row, ClosureCompleted e, EntryDate now) {
    return row.with(c ->
        c.state(ClosureStatus.COMPLETED)
            .completedOn(now)
            .places(e.places() == null ? row.places() : e.places()));
  }

  private static List<ExitPlan> completed(Closure row, ExitPlanCompleted e, EntryDate now) {
    return row.exitPlans().stream()
        .map(plan -> plan.isCompletedBy(e) ? plan.withCompletedOn(now) : plan)
        .toList();
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case CommitmentOffered e -> Subjects.of(e.arisesFrom());
      case AdviceGiven e -> Subjects.of(e.about());
      case ConsultationOpened e -> Subjects.of(e.about());
      default -> Set.of();
    };
  }

  @Override
  protected Closure arisen(Closure row, LedgerEntry entry) {
    return switch (entry.event()) {
      case CommitmentOffered e ->
          row.with(c -> c.addCommitments(Backlink.of(e.arisesFrom(), entry)));
      case AdviceGiven e -> row.with(c -> c.addConsulted(Backlink.of(e.about(), entry)));
      case ConsultationOpened e -> row.with(c -> c.addConsulted(Backlink.of(e.about(), entry)));
      default -> super.arisen(row, entry);
    };
  }

  @Override
  public List<Facet<Closure>> facets() {
    return List.of(
        Facet.one("establishment", Closure::establishment).label("Prison").prison(),
        Facet.choice("state", ClosureStatus.class, Closure::state),
        Facet.choice("kind", ClosureKind.class, Closure::kind).withoutIndex());
  }

  @Override
  public Order<Closure> order() {
    return Order.by(closure -> closure.establishment() == null ? "" : closure.establishment());
  }
}
