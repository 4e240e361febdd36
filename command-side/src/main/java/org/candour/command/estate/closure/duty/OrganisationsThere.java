package org.candour.command.estate.closure.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candour.command.estate.closure.state.ClosureState.Decided;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.IndexedEntry;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.entry.Entry;
import org.candour.events.estate.closure.ImpactAssessed;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.arrangement.ArrangementEnded;
import org.candour.events.partnership.arrangement.ArrangementMade;

/**
 * The organisations that the ledger knows at a prison which closes: those of its agreements,
 * arrangements and assessments of needs that were not over before the closure was announced, those
 * that the assessment of its impact names, and those with which an exit plan was agreed.
 */
final class OrganisationsThere {

  private static final List<String> OPENED =
      List.of("agreement", "arrangement", "needs-assessment");

  private OrganisationsThere() {}

  /** Those that were there when it ended, by name. */
  static Set<OrganisationId> at(DecisionContext context, Decided closure, PartialDate end) {
    Set<OrganisationId> there = new TreeSet<>(Comparator.comparing(OrganisationId::value));
    Stream.of(closure.preparation().openExitPlans(), closure.preparation().completedExitPlans())
        .flatMap(Set::stream)
        .forEach(plan -> there.add(plan.organisation()));
    context.record().stream(context.stream()).stream()
        .flatMap(OrganisationsThere::assessed)
        .forEach(there::add);
    StreamId prison = closure.plan().establishment().stream();
    OPENED.stream()
        .flatMap(type -> context.record().openings(type, prison).stream())
        .map(IndexedEntry::entry)
        .filter(opening -> !dateOf(opening).isSurelyAfter(end))
        .filter(opening -> !isOver(opening, closure.plan().announcedOn(), end, context))
        .flatMap(OrganisationsThere::named)
        .forEach(there::add);
    return there;
  }

  private static Stream<OrganisationId> assessed(Entry entry) {
    return entry.payload() instanceof ImpactAssessed assessed
        ? assessed.terms().organisations().stream()
        : Stream.empty();
  }

  private static Stream<OrganisationId> named(Entry opening) {
    return switch (opening.payload()) {
      case AgreementSigned signed -> Stream.ofNullable(signed.terms().provider());
      case ArrangementMade made -> made.terms().organisations().stream();
      case NeedsAssessmentStarted started -> started.terms().partners().stream();
      case Event _ -> Stream.empty();
    };
  }

  /**
   * It was ended before the closure was announced, or its term was over before the prison closed.
   */
  private static boolean isOver(
      Entry opening, PartialDate announced, PartialDate end, DecisionContext context) {
    boolean lapsed =
        opening.payload() instanceof AgreementSigned signed
            && signed.terms().endsOn() != null
            && end.isSurelyAfter(signed.terms().endsOn());
    return lapsed
        || context.record().stream(opening.stream()).stream()
            .filter(entry ->
                entry.payload() instanceof AgreementEnded
                    || entry.payload() instanceof ArrangementEnded
                    || entry.payload() instanceof NeedsAssessmentPublished)
            .anyMatch(entry -> announced.isSurelyAfter(dateOf(entry)));
  }

  private static PartialDate dateOf(Entry entry) {
    return entry.circumstances().occurredOn();
  }
}
