package org.candour.query.outcomes.outcome;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.candour.events.Event;
import org.candour.events.consent.Consent;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.MeasureUnit;
import org.candour.events.outcomes.Principle;
import org.candour.events.outcomes.failure.FailureDeclared;
import org.candour.events.outcomes.failure.FailureResolved;
import org.candour.events.outcomes.outcome.MeasurementCorrected;
import org.candour.events.outcomes.outcome.MeasurementDeadline;
import org.candour.events.outcomes.outcome.MeasurementReported;
import org.candour.events.outcomes.outcome.MeasurementVerified;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.events.outcomes.outcome.OutcomeClosed;
import org.candour.events.outcomes.outcome.OutcomeEvent;
import org.candour.events.outcomes.outcome.OutcomeMissed;
import org.candour.events.outcomes.outcome.OutcomeTerms;
import org.candour.events.outcomes.outcome.OutcomeUnreported;
import org.candour.events.outcomes.outcome.TargetRevised;
import org.candour.query.consent.Consents;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.outcomes.outcome.Outcome.OutcomeStatus;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.candour.query.view.ValueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per outcome, with the failures that rest on it. */
@Component
public class OutcomesView extends StreamView<Outcome, OutcomeEvent> {

  public OutcomesView() {
    super(
        "outcomes",
        "outcome",
        Outcome.class,
        OutcomeEvent.class,
        key -> OutcomeBuilder.builder().id(key).state(OutcomeStatus.NOT_MEASURED).build(),
        Marks.of(
            Outcome::judged, Outcome::withJudged, Outcome::corrections, Outcome::withCorrections));
  }

  @Override
  protected Outcome happened(Outcome row, OutcomeEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    Outcome after =
        switch (event) {
          case OutcomeAgreed e ->
              agreed(row, e, now).withConsent(Consents.recorded(e, null, entry));
          case MeasurementReported e -> reported(row, e, now);
          case MeasurementCorrected e -> corrected(row, e, now);
          case MeasurementVerified e -> verified(row, e, now);
          case TargetRevised e ->
              revised(row, e, now).withConsent(Consents.recorded(e, row.consent(), entry));
          case OutcomeClosed e ->
              row.with(o ->
                  o.closed(now).closedBecause(e.why()).reportDue(null).state(OutcomeStatus.CLOSED));
          case OutcomeUnreported e ->
              row.with(
                  o -> o.addUnreported(now).reportDue(MeasurementDeadline.lastDay(e.periodEnds())));
          case OutcomeMissed _ -> row.with(o -> o.addMissed(now));
        };
    return after.settled();
  }

  @Override
  protected Outcome consented(Outcome row, UnaryOperator<Consent> after) {
    return row.consent() == null ? row : row.withConsent(after.apply(row.consent()));
  }

  @Override
  protected Outcome lifted(Outcome row, SilenceLifted lifted) {
    return row.with(o ->
        o.unreported(EntryDate.without(row.unreported(), lifted.silence()))
            .missed(EntryDate.without(row.missed(), lifted.silence())));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case FailureDeclared e -> Subjects.of(e.restsOn());
      case FailureResolved e -> Subjects.of(e.restsOn());
      default -> Set.of();
    };
  }

  @Override
  protected Outcome arisen(Outcome row, LedgerEntry entry) {
    return row.with(o -> o.addFailures(Backlink.of(entry)));
  }

  private static Outcome agreed(Outcome row, OutcomeAgreed e, EntryDate now) {
    OutcomeTerms terms = e.terms();
    return row.with(o ->
        o.establishment(terms.establishment())
            .framework(terms.framework())
            .measure(terms.measure())
            .measured(e.measured())
            .comparability(e.comparability())
            .baseline(terms.baseline())
            .target(terms.target())
            .due(terms.due())
            .agreedWith(terms.agreedWith())
            .reportDue(MeasurementDeadline.lastDay(e.periodEnds()))
            .agreed(now));
  }

  private static Outcome reported(Outcome row, MeasurementReported e, EntryDate now) {
    Outcome.Voice voice = new Outcome.Voice(e.measured(), e.saidBy(), e.takenFrom(), now);
    return row.valued(e.measured().period(), value -> value.withReported(voice))
        .with(o -> o.reportDue(MeasurementDeadline.lastDay(e.periodEnds())).state(state(e.met())));
  }

  private static Outcome corrected(Outcome row, MeasurementCorrected e, EntryDate now) {
    Outcome.Voice voice = new Outcome.Voice(e.measured(), e.saidBy(), e.why(), now);
    return row.valued(
            e.measured().period(),
            value -> {
              Outcome.Voice before = value.reported();
              Outcome.OfPeriod kept =
                  before == null ? value : value.with(v -> v.addEarlier(before));
              return kept.withReported(voice);
            })
        .withState(state(e.met()));
  }

  private static Outcome verified(Outcome row, MeasurementVerified e, EntryDate now) {
    Outcome.Voice voice =
        new Outcome.Voice(e.measured(), Party.of(Level.INSPECTORATE), e.method(), now);
    return row.valued(e.measured().period(), value -> value.withVerified(voice))
        .withState(state(e.met()));
  }

  private static Outcome revised(Outcome row, TargetRevised e, EntryDate now) {
    return row.with(o ->
        o.target(e.to())
            .due(e.due() == null ? row.due() : e.due())
            .addRevisions(new Outcome.Revision(e.was(), e.to(), e.due(), e.why(), now))
            .state(row.values().isEmpty() ? row.state() : state(e.met())));
  }

  private static OutcomeStatus state(boolean met) {
    return met ? OutcomeStatus.MET : OutcomeStatus.SHORT;
  }

  /** Whether a voluntary organisation says itself that it agreed. */
  private static boolean isWithSector(Outcome o) {
    Consent consent = o.consent();
    return consent != null
        && o.agreedWith().stream()
            .anyMatch(party -> party.level().isEmpty() && consent.agrees(party));
  }

  private static List<Principle> principles(Outcome o) {
    return o.measured() == null ? List.of() : o.measured().principles();
  }

  @Override
  public List<Facet<Outcome>> facets() {
    return List.of(
        Facet.one("establishment", Outcome::establishment).label("Prison").prison().sortable(),
        Facet.one("framework", Outcome::framework).naming(ValueKind.MATTER),
        Facet.one("measure", Outcome::measure).label("Measure, by its short name").sortable(),
        Facet.choice("state", OutcomeStatus.class, Outcome::state),
        Facet.choices("principle", Principle.class, OutcomesView::principles),
        Consents.facet(Outcome::consent),
        Facet.many("agreed-with", Outcome::agreedWith).label("Agreed with").party(),
        Facet.yesNo("with-sector", OutcomesView::isWithSector)
            .label("Agreed with a voluntary organisation"),
        Facet.yesNo("missed", (Outcome o) -> !o.missed().isEmpty()).label("Ever missed"),
        Facet.yesNo("unreported", (Outcome o) -> !o.unreported().isEmpty())
            .label("Ever unreported"),
        Facet.yesNo("divergent", OutcomesView::isDivergent).label("Voices differ"),
        Facet.choice("unit", MeasureUnit.class, OutcomesView::unit).withoutIndex(),
        Facet.yesNo("compared", (Outcome o) -> o.divergence() != null)
            .withoutIndex()
            .label("Reported and verified"),
        Facet.decimal(
            "divergence", (Outcome o) -> o.divergence() == null ? null : o.divergence().number()),
        Facet.day("due", Outcome::due).sortable(),
        Facet.words("q", (Outcome o) -> o.measured() == null ? "" : o.measured().name())
            .label("Search in names of measures"));
  }

  private static @Nullable MeasureUnit unit(Outcome o) {
    return o.measured() == null ? null : o.measured().unit();
  }

  private static @Nullable Boolean isDivergent(Outcome o) {
    return o.divergence() == null ? null : o.divergence().number().signum() != 0;
  }

  /** By prison and then by measure, so that those of one prison stand together. */
  @Override
  public Order<Outcome> order() {
    return Order.<Outcome>by(o -> o.establishment() + " " + o.measure())
        .label("Prison and measure");
  }
}
