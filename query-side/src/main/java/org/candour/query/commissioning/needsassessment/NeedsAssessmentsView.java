package org.candour.query.commissioning.needsassessment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentTerms;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per assessment of needs, with the rounds and awards that rest on it. */
@Component
public class NeedsAssessmentsView extends StreamView<NeedsAssessment, NeedsAssessmentEvent> {

  NeedsAssessmentsView() {
    super(
        "needs-assessments",
        "needs-assessment",
        NeedsAssessment.class,
        NeedsAssessmentEvent.class,
        key -> NeedsAssessmentBuilder.builder().id(key).build(),
        Marks.corrections(NeedsAssessment::corrections, NeedsAssessment::withCorrections));
  }

  @Override
  protected NeedsAssessment happened(
      NeedsAssessment row, NeedsAssessmentEvent event, LedgerEntry entry) {
    EntryDate now = EntryDate.of(entry);
    return switch (event) {
      case NeedsAssessmentStarted e -> started(row, e.terms(), now);
      case NeedIdentified e -> row.with(a -> a.addNeeds(found(e.terms(), now)));
      case NeedsAssessmentPublished e ->
          row.with(a -> a.published(now).summary(e.summary()).where(e.where()));
    };
  }

  private static NeedsAssessment started(
      NeedsAssessment row, NeedsAssessmentTerms terms, EntryDate now) {
    return row.with(a ->
        a.title(terms.title())
            .establishments(terms.establishments())
            .area(terms.area())
            .partners(terms.partners())
            .others(terms.others())
            .method(terms.method())
            .started(now));
  }

  private static NeedsAssessment.Found found(NeedTerms found, EntryDate now) {
    return new NeedsAssessment.Found(found.need(), found.priority(), found.group(), now);
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case RoundPlanned e -> Subjects.of(e.terms().needsAssessment(), e.needs());
      case LotAwarded e -> Subjects.of(e.needs());
      default -> Set.of();
    };
  }

  @Override
  protected NeedsAssessment arisen(NeedsAssessment row, LedgerEntry entry) {
    return switch (entry.event()) {
      case RoundPlanned e -> {
        List<Backlink> needs = here(row, e.needs(), entry);
        List<Backlink> rounds = needs.isEmpty() ? List.of(Backlink.of(entry)) : needs;
        yield row.with(a -> a.addRounds(rounds.stream()));
      }
      case LotAwarded e -> row.with(a -> a.addAwards(here(row, e.needs(), entry).stream()));
      default -> super.arisen(row, entry);
    };
  }

  /** What came of the needs that were found in this assessment. */
  private static List<Backlink> here(NeedsAssessment row, List<Link> needs, LedgerEntry entry) {
    return needs.stream()
        .filter(need -> need.stream().id().equals(row.id()))
        .map(need -> Backlink.of(need, entry))
        .toList();
  }

  @Override
  public List<Facet<NeedsAssessment>> facets() {
    return List.of(
        Facet.many("establishment", NeedsAssessment::establishments).label("Prison").prison(),
        Facet.many("partner", NeedsAssessment::partners).label("With").organisation(),
        Facet.yesNo("published", (NeedsAssessment a) -> a.published() != null).withoutIndex(),
        Facet.yesNo("with-round", (NeedsAssessment a) -> !a.rounds().isEmpty())
            .withoutIndex()
            .label("A round rests on it"),
        Facet.happened("started", NeedsAssessment::started),
        Facet.words("q", (NeedsAssessment a) -> Objects.toString(a.title(), "")).label("Title"));
  }

  @Override
  public Order<NeedsAssessment> order() {
    return Order.by(a -> a.started() == null ? "" : a.started().on().toString());
  }
}
