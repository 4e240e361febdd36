package org.candour.query.inspection.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.candour.events.Event;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.recommendation.RecommendationMade;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.events.inspection.report.ReportEvent;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.candour.query.view.ValueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per published inspection, with what is recommended on it. */
@Component
public class InspectionsView extends StreamView<Inspection, ReportEvent> {

  public InspectionsView() {
    super(
        "inspections",
        "inspection-report",
        Inspection.class,
        ReportEvent.class,
        key -> InspectionBuilder.builder().id(key).build(),
        Marks.of(
            Inspection::judged,
            Inspection::withJudged,
            Inspection::corrections,
            Inspection::withCorrections));
  }

  @Override
  protected Inspection happened(Inspection row, ReportEvent event, LedgerEntry entry) {
    return switch (event) {
      case InspectionPublished e ->
          row.with(i -> i.report(e.report()).published(EntryDate.of(entry)));
    };
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return event instanceof RecommendationMade e ? Subjects.of(e.arisesFrom()) : Set.of();
  }

  @Override
  protected Inspection arisen(Inspection row, LedgerEntry entry) {
    return entry.event() instanceof RecommendationMade e
        ? row.with(i -> i.addRecommendations(Backlink.of(e.arisesFrom(), entry)))
        : super.arisen(row, entry);
  }

  private static <T> Function<Inspection, @Nullable T> of(
      Function<InspectionReport, @Nullable T> value) {
    return row -> row.report() == null ? null : value.apply(row.report());
  }

  private static <T> Function<Inspection, List<T>> all(Function<InspectionReport, List<T>> values) {
    return row -> row.report() == null ? List.of() : values.apply(row.report());
  }

  @Override
  public List<Facet<Inspection>> facets() {
    return List.of(
        Facet.many("establishment", all(report -> report.terms().establishments()))
            .label("Prison")
            .prison(),
        Facet.unindexedMany("organisation", all(report -> report.terms().organisations()))
            .organisation(),
        Facet.choice("kind", InspectionKind.class, of(report -> report.terms().kind()))
            .withoutIndex(),
        Facet.yesNo("announced", of(report -> report.terms().announced())).withoutIndex(),
        Facet.unindexed("scheme", of(report -> report.terms().scheme()))
            .naming(ValueKind.SCHEME)
            .label("Rating scheme"),
        Facet.unindexed(
                "overall",
                of(report -> report.overall() == null ? null : report.overall().rating()))
            .naming(ValueKind.RATING)
            .label("Overall rating"),
        Facet.happened("published", Inspection::published).sortable());
  }

  @Override
  public Order<Inspection> order() {
    return new Order<>(
        row -> row.published() == null ? "" : row.published().on().toString(),
        true,
        "Latest first");
  }
}
