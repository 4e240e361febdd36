package org.candour.query.oversight;

import java.util.List;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.inspection.InspectionReport;
import org.candour.query.view.View;
import org.candour.query.view.read.PointInTimeResolver;
import org.springframework.stereotype.Component;

/**
 * The measures of the standards of partnership as at the evidence that an inspection fixed. They
 * are the same whenever somebody looks: what was recorded and corrected since is not of that point.
 */
@Component
public class InspectionMeasures {

  /** Of how many prisons an inspection’s measures are counted; its pages lead to those of all. */
  public static final int PRISONS = 10;

  private final PrisonFigures figures;
  private final PointInTimeResolver clockwork;

  InspectionMeasures(PrisonFigures figures, PointInTimeResolver clockwork) {
    this.figures = figures;
    this.clockwork = clockwork;
  }

  /**
   * The measures at one fixing.
   *
   * @param size how many entries the ledger had
   * @param point the last of these, and its day, up to which twelve months are counted
   */
  public record AtEvidence(
      long size, PointInTimeResolver.Point point, List<StandardFigures> standards) {
    public AtEvidence {
      standards = List.copyOf(standards);
    }
  }

  /** The views in which they are counted. */
  public List<View<?>> views() {
    return figures.views(PartnershipMeasures.OF_SOME_DAY);
  }

  /** The prisons of an inspection that are measured; none if it rates by another scheme. */
  public List<EstablishmentCode> prisons(InspectionReport report) {
    return report.scheme().filter(PartnershipMeasures.SCHEME::equals).isEmpty()
        ? List.of()
        : report.terms().establishments().stream().limit(PRISONS).toList();
  }

  /** The measures at each fixing of the evidence, in order, in the rows that the asker sees. */
  public List<AtEvidence> of(Account account, InspectionReport report) {
    List<EstablishmentCode> prisons = prisons(report);
    return prisons.isEmpty()
        ? List.of()
        : report.evidence().stream().map(size -> at(account, size, prisons)).toList();
  }

  private AtEvidence at(Account account, long size, List<EstablishmentCode> prisons) {
    PointInTimeResolver.Point point = clockwork.resolve(Long.toString(size - 1));
    return new AtEvidence(
        size,
        point,
        PartnershipMeasures.on(point.day()).stream()
            .map(standard ->
                StandardFigures.of(
                    standard,
                    FiguresAt.of(
                        point,
                        standard.measures(),
                        figures.of(account, point, standard.measures(), prisons))))
            .toList());
  }
}
