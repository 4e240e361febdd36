package org.candour.query.estate.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.duties.DutyBreached;
import org.candour.events.duties.DutyJudged;
import org.candour.events.duties.DutyMet;
import org.candour.events.duties.DutyUndetermined;
import org.candour.events.estate.closure.ClosureAdviceTaken;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureCompleted;
import org.candour.events.estate.closure.ClosureEvent;
import org.candour.events.estate.closure.ClosureGroupsHeard;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureLikelyStated;
import org.candour.events.estate.closure.ClosureOrderMade;
import org.candour.events.estate.closure.ClosurePostponed;
import org.candour.events.estate.closure.ClosureRescinded;
import org.candour.events.estate.closure.ClosureTimelinePublished;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.estate.closure.ExitPlanCompleted;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.estate.closure.LastPrisonersLeft;
import org.candour.events.estate.closure.Milestone;
import org.candour.events.estate.closure.OrganisationNotified;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.query.estate.DisputedFact;
import org.candour.query.estate.SourceNote;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.RowDraft;
import org.jspecify.annotations.Nullable;

/** A closure while one entry is worked into it. It lives for one entry and is seen by nobody. */
final class ClosureDraft implements RowDraft<Closure> {

  private final String id;
  private @Nullable String establishment;
  private @Nullable ClosureKind kind;
  private Closure.State state = Closure.State.LIKELY;
  private @Nullable EntryDate likelyOn;
  private @Nullable EntryDate announcedOn;
  private final List<Closure.Plan> plans = new ArrayList<>();
  private int postponements;
  private @Nullable EntryDate lastPrisonersLeftOn;
  private @Nullable EntryDate completedOn;
  private @Nullable EntryDate rescindedOn;
  private @Nullable Integer places;
  private boolean womensEstate;
  private @Nullable String reason;
  private @Nullable String statedBy;
  private final List<Closure.Notified> organisations = new ArrayList<>();
  private final List<Closure.Told> families = new ArrayList<>();
  private final List<Closure.Duty> duties = new ArrayList<>();
  private Closure.@Nullable Assessment assessment;
  private final List<Closure.ExitPlan> exitPlans = new ArrayList<>();
  private final List<Closure.Order> orders = new ArrayList<>();
  private final List<Closure.Advice> advice = new ArrayList<>();
  private final List<Closure.Groups> groups = new ArrayList<>();
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<Backlink> commitments = new ArrayList<>();
  private final List<Backlink> awards = new ArrayList<>();
  private final List<DisputedFact> corrections = new ArrayList<>();
  private final Map<Long, SourceNote> sources = new TreeMap<>();

  ClosureDraft(String id) {
    this.id = id;
  }

  static ClosureDraft from(Closure row) {
    ClosureDraft draft = new ClosureDraft(row.id());
    draft.establishment = row.establishment();
    draft.kind = row.kind();
    draft.state = row.state();
    draft.likelyOn = row.likelyOn();
    draft.announcedOn = row.announcedOn();
    draft.plans.addAll(row.plans());
    draft.postponements = row.postponements();
    draft.lastPrisonersLeftOn = row.lastPrisonersLeftOn();
    draft.completedOn = row.completedOn();
    draft.rescindedOn = row.rescindedOn();
    draft.places = row.places();
    draft.womensEstate = row.womensEstate();
    draft.reason = row.reason();
    draft.statedBy = row.statedBy();
    draft.organisations.addAll(row.organisations());
    draft.families.addAll(row.families());
    draft.duties.addAll(row.duties());
    draft.assessment = row.assessment();
    draft.exitPlans.addAll(row.exitPlans());
    draft.orders.addAll(row.orders());
    draft.advice.addAll(row.advice());
    draft.groups.addAll(row.groups());
    draft.milestones.addAll(row.milestones());
    draft.commitments.addAll(row.commitments());
    draft.awards.addAll(row.awards());
    draft.corrections.addAll(row.corrections());
    draft.sources.putAll(row.sources());
    return draft;
  }

  void remember(LedgerEntry recorded) {
    SourceNote source = SourceNote.of(recorded);
    if (source != null) {
      sources.put(recorded.index(), source);
    }
  }

  /** Takes in what another stream says that it comes from this one. */
  boolean came(Event event, LedgerEntry recorded) {
    return switch (event) {
      case CommitmentOffered e when e.arisesFrom() != null ->
          commitments.add(Backlink.of(e.arisesFrom(), recorded));
      case LotAwarded e when e.advice() != null -> awards.add(Backlink.of(e.advice(), recorded));
      default -> false;
    };
  }

  void happened(ClosureEvent event, LedgerEntry recorded) {
    EntryDate on = EntryDate.of(recorded);
    switch (event) {
      case ClosureLikelyStated e -> likely(e, on);
      case ClosureAnnounced e -> announced(e, on);
      case ClosureTimelinePublished e -> {
        milestones.clear();
        milestones.addAll(e.milestones());
      }
      case OrganisationNotified e ->
          organisations.add(new Closure.Notified(e.organisation().value(), on, e.means(), null));
      case FamiliesInformed e -> families.add(new Closure.Told(on, e.means()));
      case ImpactAssessed e ->
          assessment =
              new Closure.Assessment(
                  on,
                  e.organisations().stream().map(OrganisationId::value).toList(),
                  e.services(),
                  e.peopleServed(),
                  e.mitigations());
      case ExitPlanAgreed e ->
          exitPlans.add(
              new Closure.ExitPlan(
                  e.organisation().value(),
                  e.service(),
                  e.transferTo(),
                  e.by(),
                  recorded.index(),
                  null));
      case ExitPlanCompleted e -> completed(e, on);
      case ClosureAdviceTaken e ->
          advice.add(new Closure.Advice(e.group(), e.advice(), e.answer(), e.why(), on));
      case ClosureGroupsHeard e ->
          groups.add(new Closure.Groups(e.heard(), e.notHeard(), e.account(), on));
      case ClosurePostponed e -> {
        plans.add(new Closure.Plan(e.plannedOn(), e.reason(), recorded.index()));
        postponements++;
      }
      case ClosureRescinded e -> {
        state = Closure.State.RESCINDED;
        rescindedOn = on;
      }
      case ClosureOrderMade e ->
          orders.add(
              new Closure.Order(
                  e.instrument(),
                  on,
                  e.laidOn(),
                  e.inForceOn(),
                  e.onlyPrisonInCounty(),
                  e.specialReasons()));
      case LastPrisonersLeft e -> lastPrisonersLeftOn = on;
      case ClosureCompleted e -> {
        state = Closure.State.COMPLETED;
        completedOn = on;
        places = e.places() == null ? places : e.places();
      }
    }
  }

  private void likely(ClosureLikelyStated event, EntryDate on) {
    establishment = event.establishment().value();
    kind = event.kind();
    likelyOn = on;
    statedBy = event.statedBy();
  }

  private void announced(ClosureAnnounced event, EntryDate on) {
    establishment = event.establishment().value();
    kind = event.kind();
    state = Closure.State.ANNOUNCED;
    announcedOn = on;
    places = event.places();
    womensEstate = event.womensEstate();
    reason = event.reason();
    statedBy = event.statedBy() == null ? statedBy : event.statedBy();
    if (event.plannedOn() != null) {
      plans.add(new Closure.Plan(event.plannedOn(), event.reason(), on.entry()));
    }
  }

  private void completed(ExitPlanCompleted event, EntryDate on) {
    exitPlans.replaceAll(plan ->
        plan.completedOn() == null
                && plan.organisation().equals(event.organisation().value())
                && plan.service().equals(event.service())
            ? new Closure.ExitPlan(
                plan.organisation(), plan.service(), plan.transferTo(), plan.by(), plan.entry(), on)
            : plan);
  }

  /** A later judgement of the same duty, for the same organisation and basis, takes its place. */
  void judged(DutyJudged judged, LedgerEntry recorded) {
    Closure.Duty duty = duty(judged, recorded.index());
    Predicate<Closure.Duty> same =
        d ->
            d.duty().equals(duty.duty())
                && d.basis() == duty.basis()
                && Objects.equals(d.organisation(), duty.organisation());
    duties.removeIf(same);
    duties.add(duty);
  }

  private static Closure.Duty duty(DutyJudged judged, long index) {
    var finding = judged.finding();
    Closure.Verdict verdict =
        switch (judged) {
          case DutyMet met -> Closure.Verdict.MET;
          case DutyBreached breach -> Closure.Verdict.BREACHED;
          case DutyUndetermined open -> Closure.Verdict.UNDETERMINED;
        };
    DutyBreached breach = judged instanceof DutyBreached b ? b : null;
    return new Closure.Duty(
        finding.duty(),
        finding.version(),
        finding.sentence(),
        finding.binding(),
        finding.organisation(),
        finding.basis(),
        verdict,
        finding.finding(),
        finding.from(),
        finding.to(),
        finding.given(),
        breach == null ? null : breach.shortfall(),
        breach == null ? null : explanation(breach),
        breach == null ? null : breach.standing(),
        index);
  }

  private static String explanation(DutyBreached breach) {
    String given = breach.explanation();
    return given == null ? "unexplained, imported history" : given;
  }

  /** What was shown to be wrong gives way in the dates; what is contested does not. */
  void disputed(FactCorrected fact, LedgerEntry recorded) {
    corrections.add(DisputedFact.of(fact, recorded, sources.get(fact.entry())));
    if (fact.standing() != FactCorrected.Standing.CORRECTED) {
      return;
    }
    PartialDate is = fact.is() == null ? null : date(DisputedFact.text(fact.is()));
    if (fact.field().equals("occurredOn") && is != null) {
      likelyOn = corrected(likelyOn, fact.entry(), is);
      announcedOn = corrected(announcedOn, fact.entry(), is);
      lastPrisonersLeftOn = corrected(lastPrisonersLeftOn, fact.entry(), is);
      completedOn = corrected(completedOn, fact.entry(), is);
      rescindedOn = corrected(rescindedOn, fact.entry(), is);
      organisations.replaceAll(o ->
          o.toldOn().entry() == fact.entry()
              ? new Closure.Notified(
                  o.organisation(), new EntryDate(is, fact.entry()), o.means(), null)
              : o);
    } else if (fact.field().equals("plannedOn")) {
      plans.replaceAll(plan ->
          plan.entry() == fact.entry() ? new Closure.Plan(is, plan.reason(), plan.entry()) : plan);
    }
  }

  private static @Nullable EntryDate corrected(
      @Nullable EntryDate date, long entry, PartialDate is) {
    return date != null && date.entry() == entry ? new EntryDate(is, entry) : date;
  }

  private static @Nullable PartialDate date(String text) {
    try {
      return PartialDate.parse(text);
    } catch (IllegalArgumentException e) {
      // Not a date: the correction stands in words, and the dates stay as they are.
      return null;
    }
  }

  @Override
  public Closure build() {
    Closure.Plan last = plans.isEmpty() ? null : plans.getLast();
    PartialDate planned = last == null ? null : last.on();
    return new Closure(
        id,
        establishment,
        kind,
        state,
        likelyOn,
        announcedOn,
        planned,
        List.copyOf(plans),
        postponements,
        lastPrisonersLeftOn,
        completedOn,
        rescindedOn,
        places,
        womensEstate,
        reason,
        statedBy,
        announcedOn == null ? null : notice(announcedOn.on(), planned),
        organisations.stream().map(o -> told(o, planned)).toList(),
        List.copyOf(families),
        List.copyOf(duties),
        assessment,
        List.copyOf(exitPlans),
        List.copyOf(orders),
        List.copyOf(advice),
        List.copyOf(groups),
        List.copyOf(milestones),
        List.copyOf(commitments),
        List.copyOf(awards),
        List.copyOf(corrections),
        new TreeMap<>(sources));
  }

  private Closure.Notified told(Closure.Notified told, @Nullable PartialDate planned) {
    return new Closure.Notified(
        told.organisation(), told.toldOn(), told.means(), notice(told.toldOn().on(), planned));
  }

  /** A closure that was rescinded gives no notice of anything. */
  private @Nullable NoticePeriod notice(PartialDate from, @Nullable PartialDate planned) {
    if (state == Closure.State.RESCINDED) {
      return null;
    }
    if (lastPrisonersLeftOn != null) {
      return NoticePeriod.between(
          from, lastPrisonersLeftOn.on(), NoticePeriod.Until.LAST_PRISONERS_LEFT);
    }
    if (completedOn != null) {
      return NoticePeriod.between(from, completedOn.on(), NoticePeriod.Until.COMPLETED);
    }
    return planned == null ? null : NoticePeriod.between(from, planned, NoticePeriod.Until.PLANNED);
  }
}
