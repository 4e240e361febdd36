package org.candour.query.inspection.inspection;

import java.util.List;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.deadline.SilenceLifted;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.inspection.InspectionKind;
import org.candour.events.inspection.InspectionReport;
import org.candour.events.inspection.inspection.DraftAnswered;
import org.candour.events.inspection.inspection.DraftShared;
import org.candour.events.inspection.inspection.DraftUnanswered;
import org.candour.events.inspection.inspection.EvidenceFixed;
import org.candour.events.inspection.inspection.FindingRecorded;
import org.candour.events.inspection.inspection.InspectionAbandoned;
import org.candour.events.inspection.inspection.InspectionAnnounced;
import org.candour.events.inspection.inspection.InspectionEvent;
import org.candour.events.inspection.inspection.OverallDerived;
import org.candour.events.inspection.inspection.PointSettled;
import org.candour.events.inspection.inspection.ReportFold;
import org.candour.events.inspection.inspection.StandardJudged;
import org.candour.events.inspection.report.InspectionPublished;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per inspection, published or not, for inspectors and auditors alone. */
@Component
public class InspectionWorkspacesView extends StreamView<InspectionWorkspace, InspectionEvent> {

  public InspectionWorkspacesView() {
    super(
        "inspection-workspaces",
        "inspection",
        InspectionWorkspace.class,
        InspectionEvent.class,
        key -> InspectionWorkspaceBuilder.builder().id(key).build(),
        Marks.of(
            InspectionWorkspace::judged,
            InspectionWorkspace::withJudged,
            InspectionWorkspace::corrections,
            InspectionWorkspace::withCorrections));
  }

  @Override
  protected InspectionWorkspace happened(
      InspectionWorkspace row, InspectionEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    InspectionWorkspace said = row.withReport(after(row.report(), event));
    return switch (event) {
      case InspectionAnnounced _ -> said.withBegun(now);
      case EvidenceFixed _ -> said.with(w -> w.addFixed(now));
      case DraftShared _ -> said.with(w -> w.addShared(now));
      case DraftAnswered _ -> said.with(w -> w.addAnswered(now));
      case DraftUnanswered _ -> said.with(w -> w.addSilences(now));
      case InspectionAbandoned e -> said.with(w -> w.abandoned(now).abandonedBecause(e.reason()));
      case FindingRecorded _, StandardJudged _, PointSettled _, OverallDerived _ -> said;
    };
  }

  private static @Nullable InspectionReport after(
      @Nullable InspectionReport before, InspectionEvent event) {
    return event instanceof InspectionAnnounced e
        ? InspectionReport.of(e.terms())
        : before == null ? null : ReportFold.after(before, event);
  }

  @Override
  protected InspectionWorkspace lifted(InspectionWorkspace row, SilenceLifted lifted) {
    return row.withSilences(EntryDate.without(row.silences(), lifted.silence()));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return event instanceof InspectionPublished e ? Subjects.of(e.inspection()) : Set.of();
  }

  @Override
  protected InspectionWorkspace arisen(InspectionWorkspace row, LedgerEntry entry) {
    return entry.event() instanceof InspectionPublished
        ? row.withPublished(Backlink.of(entry))
        : super.arisen(row, entry);
  }

  private static List<?> establishments(InspectionWorkspace row) {
    return row.report() == null ? List.of() : row.report().terms().establishments();
  }

  private static @Nullable InspectionKind kind(InspectionWorkspace row) {
    return row.report() == null ? null : row.report().terms().kind();
  }

  @Override
  public List<Facet<InspectionWorkspace>> facets() {
    return List.of(
        Facet.many("establishment", InspectionWorkspacesView::establishments)
            .label("Prison")
            .prison(),
        Facet.choice("kind", InspectionKind.class, InspectionWorkspacesView::kind).withoutIndex(),
        Facet.yesNo("published", (InspectionWorkspace w) -> w.published() != null).withoutIndex(),
        Facet.yesNo("abandoned", (InspectionWorkspace w) -> w.abandoned() != null).withoutIndex(),
        Facet.happened("begun", InspectionWorkspace::begun).sortable());
  }
}
