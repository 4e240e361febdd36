package org.candour.events.inspection.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.PointOfFact;
import org.candour.events.inspection.StandardJudgement;

/**
 * Folds what happens in an inspection into what it says: for its decider, for its publication and
 * for the workspace alike.
 */
public final class ReportFold {

  private ReportFold() {}

  /**
   * What an inspection says after what happened in it, in order.
   *
   * @return empty if it was not announced
   */
  public static Optional<InspectionReport> after(Collection<InspectionEvent> history) {
    Optional<InspectionReport> report = Optional.empty();
    for (InspectionEvent event : history) {
      report =
          event instanceof InspectionAnnounced e
              ? Optional.of(InspectionReport.of(e.terms()))
              : report.map(before -> after(before, event));
    }
    return report;
  }

  /** The same after something else happened. A rating that is said anew undoes the overall one. */
  public static InspectionReport after(InspectionReport before, InspectionEvent event) {
    return switch (event) {
      case InspectionAnnounced _, DraftUnanswered _, InspectionAbandoned _ -> before;
      case EvidenceFixed e -> before.with(r -> r.addEvidence(e.size()));
      case FindingRecorded e -> before.with(r -> r.addFindings(e.finding()));
      case StandardJudged e ->
          before.with(r -> r.judgements(rated(before, e.judgement())).overall(null));
      case DraftShared e ->
          before.withSharedWith(
              Stream.concat(before.sharedWith().stream(), e.with().stream()).distinct().toList());
      case DraftAnswered e -> before.with(r -> r.addPoints(e.points()));
      case PointSettled e -> before.withPoints(settled(before, e));
      case OverallDerived e -> before.withOverall(e.overall());
    };
  }

  private static List<StandardJudgement> rated(
      InspectionReport before, StandardJudgement judgement) {
    List<StandardJudgement> all = new ArrayList<>(before.judgements());
    all.removeIf(one -> one.standard().equals(judgement.standard()));
    all.add(judgement);
    return all;
  }

  private static List<PointOfFact> settled(InspectionReport before, PointSettled e) {
    return before.points().stream()
        .map(point ->
            point.number() == e.point()
                ? point.with(p -> p.accepted(e.accepted()).why(e.why()))
                : point)
        .toList();
  }
}
