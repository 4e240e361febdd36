package org.candour.query.commissioning.provisionmap;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.candour.events.Event;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;
import org.candour.events.commissioning.provisionmap.ProvisionMapTerms;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
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
import org.candour.query.view.ValueKind;
import org.springframework.stereotype.Component;

/** One row per provision-map, with the rounds and awards that are to fill its gaps. */
@Component
public class ProvisionView extends StreamView<ProvisionMap, ProvisionMapEvent> {

  ProvisionView() {
    super(
        "provision",
        "provision-map",
        ProvisionMap.class,
        ProvisionMapEvent.class,
        key -> ProvisionMapBuilder.builder().id(key).build(),
        Marks.corrections(ProvisionMap::corrections, ProvisionMap::withCorrections));
  }

  @Override
  protected ProvisionMap happened(ProvisionMap row, ProvisionMapEvent event, LedgerEntry entry) {
    return switch (event) {
      case ProvisionMapped e -> mapped(row, e.terms(), EntryDate.of(entry));
      case GapRecorded e -> row.with(m -> m.addGaps(gap(e, entry.index())));
      case OverlapRecorded e -> row.with(m -> m.addOverlaps(overlap(e, entry.index())));
    };
  }

  @Override
  protected Set<StreamId> origins(Event event) {
    return Subjects.of(needs(event));
  }

  private static List<Link> needs(Event event) {
    return switch (event) {
      case RoundPlanned e -> e.needs();
      case LotAwarded e -> e.needs();
      default -> List.of();
    };
  }

  @Override
  protected ProvisionMap arisen(ProvisionMap row, LedgerEntry entry) {
    List<Link> here =
        needs(entry.event()).stream().filter(need -> need.stream().id().equals(row.id())).toList();
    return row.with(m -> m.addRounds(here.stream().map(need -> Backlink.of(need, entry))));
  }

  private static ProvisionMap mapped(ProvisionMap row, ProvisionMapTerms terms, EntryDate now) {
    return row.with(m ->
        m.establishment(terms.establishment())
            .development(terms.development())
            .services(terms.services())
            .partners(terms.partners())
            .mapped(now));
  }

  private static ProvisionMap.Gap gap(GapRecorded e, long entry) {
    return new ProvisionMap.Gap(e.service(), e.group(), e.people(), entry);
  }

  private static ProvisionMap.Overlap overlap(OverlapRecorded e, long entry) {
    return new ProvisionMap.Overlap(e.service(), e.organisations(), entry);
  }

  @Override
  public List<Facet<ProvisionMap>> facets() {
    return List.of(
        Facet.one("establishment", ProvisionMap::establishment).label("Prison").prison(),
        Facet.one("development", ProvisionMap::development).naming(ValueKind.MATTER),
        Facet.yesNo("gaps", (ProvisionMap m) -> !m.gaps().isEmpty())
            .withoutIndex()
            .label("Something is missing"),
        Facet.yesNo("overlaps", (ProvisionMap m) -> !m.overlaps().isEmpty())
            .withoutIndex()
            .label("Something is there twice"));
  }

  @Override
  public Order<ProvisionMap> order() {
    return Order.by(m -> Objects.toString(m.establishment(), ""));
  }
}
