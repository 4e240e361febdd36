package org.candour.query.commissioning.needsassessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentEvent;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentPublished;
import org.candour.events.commissioning.needsassessment.NeedsAssessmentStarted;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per assessment of needs, with the rounds and awards that rest on it. */
@Component
public class NeedsAssessmentsView extends StreamView<NeedsAssessment, NeedsAssessment.Draft> {

  NeedsAssessmentsView() {
    super("needs-assessments", "needs-assessment", NeedsAssessment.class);
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return switch (event) {
      case RoundPlanned e -> Subjects.of(e.needsAssessment(), e.needs());
      case LotAwarded e -> Subjects.of(e.needs());
      default -> Set.of();
    };
  }

  @Override
  protected NeedsAssessment.Draft draft(String key, Optional<NeedsAssessment> row) {
    return new NeedsAssessment.Draft(key, row.orElse(null));
  }

  @Override
  protected void happened(NeedsAssessment.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case NeedsAssessmentEvent event -> happened(d, event, recorded);
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void happened(
      NeedsAssessment.Draft d, NeedsAssessmentEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case NeedsAssessmentStarted e -> {
        d.title = e.title();
        d.establishments.clear();
        d.establishments.addAll(e.establishments());
        d.area = e.area();
        d.partners.clear();
        d.partners.addAll(e.partners());
        d.others.clear();
        d.others.addAll(e.others());
        d.method = e.method();
        d.started = now;
      }
      case NeedIdentified e ->
          d.needs.add(new NeedsAssessment.Found(e.need(), e.priority(), e.group(), now));
      case NeedsAssessmentPublished e -> {
        d.published = now;
        d.summary = e.summary();
        d.where = e.where();
      }
    }
  }

  @Override
  protected void arisen(NeedsAssessment.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case RoundPlanned e -> {
        List<Backlink> needs = here(d, e.needs(), recorded);
        d.rounds.addAll(needs.isEmpty() ? List.of(Backlink.of(recorded)) : needs);
      }
      case LotAwarded e -> d.awards.addAll(here(d, e.needs(), recorded));
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  /** What came of the needs that were found in this assessment. */
  private static List<Backlink> here(
      NeedsAssessment.Draft d, List<Link> needs, LedgerEntry recorded) {
    return needs.stream()
        .filter(need -> need.stream().id().equals(d.id))
        .map(need -> Backlink.of(need, recorded))
        .toList();
  }

  @Override
  public List<Facet<NeedsAssessment>> facets() {
    return List.of(
        Facet.many(
            "establishment", a -> a.establishments().stream().map(Object::toString).toList()),
        Facet.many("partner", a -> a.partners().stream().map(Object::toString).toList()),
        Facet.<NeedsAssessment>yesNo("published", a -> a.published() != null).withoutIndex(),
        Facet.<NeedsAssessment>yesNo("with-round", a -> !a.rounds().isEmpty()).withoutIndex(),
        Facet.when("started", a -> a.started() == null ? null : a.started().on()),
        Facet.words("q", a -> Objects.toString(a.title(), "")));
  }

  @Override
  public Order<NeedsAssessment> order() {
    return Order.by(a -> a.started() == null ? "" : a.started().on().toString());
  }
}
