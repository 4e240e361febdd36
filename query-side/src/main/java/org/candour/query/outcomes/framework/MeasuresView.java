package org.candour.query.outcomes.framework;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.Principle;
import org.candour.events.outcomes.framework.FrameworkEvent;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.candour.events.outcomes.framework.MeasureRetired;
import org.candour.events.outcomes.framework.MeasureSet;
import org.candour.events.outcomes.outcome.OutcomeAgreed;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per framework, with its measures and the outcomes that were agreed by them. */
@Component
public class MeasuresView extends StreamView<Framework, FrameworkEvent> {

  public MeasuresView() {
    super(
        "measures",
        "framework",
        Framework.class,
        FrameworkEvent.class,
        key -> FrameworkBuilder.builder().id(key).build(),
        Marks.corrections(Framework::corrections, Framework::withCorrections));
  }

  @Override
  protected Framework happened(Framework row, FrameworkEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case GuidanceIssued e ->
          row.with(f ->
              f.addGuidance(
                  new Framework.Guidance(e.version(), e.title(), e.document(), e.from(), now)));
      case MeasureSet e -> row.with(f -> f.addMeasures(set(e, now)));
      case MeasureReplaced e -> replaced(row, e, now);
      case MeasureRetired e ->
          row.with(e.measure(), measure -> measure.with(m -> m.gone(now).retiredBecause(e.why())));
    };
  }

  private static Framework.Measure set(MeasureSet e, EntryDate now) {
    return FrameworkMeasureBuilder.builder()
        .measure(e.measure())
        .terms(e.terms())
        .from(e.from())
        .set(now)
        .build();
  }

  private static Framework replaced(Framework row, MeasureReplaced e, EntryDate now) {
    String other = e.byFramework() == null ? row.id() : e.byFramework().value();
    Framework.Replacement by =
        new Framework.Replacement(other, e.by(), e.comparable(), e.why(), now);
    Framework gone =
        row.with(e.measure(), measure -> measure.with(m -> m.gone(now).replacedBy(by)));
    return other.equals(row.id()) ? replaces(gone, row.id(), e, now) : gone;
  }

  private static Framework replaces(Framework row, String of, MeasureReplaced e, EntryDate now) {
    Framework.Replacement earlier =
        new Framework.Replacement(of, e.measure(), e.comparable(), e.why(), now);
    return row.with(e.by(), measure -> measure.with(m -> m.addReplaces(earlier)));
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case MeasureReplaced e -> Subjects.of(e.byFramework());
      case OutcomeAgreed e -> Subjects.of(e.terms().framework());
      default -> Set.of();
    };
  }

  @Override
  protected Framework arisen(Framework row, LedgerEntry entry) {
    return switch (entry.event()) {
      case MeasureReplaced e -> replaces(row, entry.stream().id(), e, EntryDate.of(entry));
      case OutcomeAgreed _ -> row.with(f -> f.addOutcomes(Backlink.of(entry)));
      default -> super.arisen(row, entry);
    };
  }

  @Override
  public List<Facet<Framework>> facets() {
    return List.of(
        Facet.choices(
            "principle",
            Principle.class,
            (Framework f) ->
                f.measures().stream()
                    .flatMap(measure -> measure.terms().principles().stream())
                    .distinct()
                    .toList()),
        Facet.words("q", MeasuresView::words).label("Search in names and titles"));
  }

  private static String words(Framework f) {
    return Stream.concat(
            f.guidance().stream().map(Framework.Guidance::title),
            f.measures().stream().map(measure -> measure.terms().name()))
        .collect(Collectors.joining(" "));
  }
}
