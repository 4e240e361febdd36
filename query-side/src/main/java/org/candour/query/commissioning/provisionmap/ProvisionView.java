package org.candour.query.commissioning.provisionmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.events.commissioning.provisionmap.GapRecorded;
import org.candour.events.commissioning.provisionmap.OverlapRecorded;
import org.candour.events.commissioning.provisionmap.ProvisionMapEvent;
import org.candour.events.commissioning.provisionmap.ProvisionMapped;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per provision-map, folded from its own stream alone. */
@Component
public class ProvisionView extends StreamView<ProvisionMap, ProvisionMap.Draft> {

  ProvisionView() {
    super("provision", "provision-map", ProvisionMap.class);
  }

  @Override
  protected ProvisionMap.Draft draft(String key, Optional<ProvisionMap> row) {
    ProvisionMap.Draft d = ProvisionMap.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(ProvisionMap.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case ProvisionMapEvent event -> happened(d, event, recorded);
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  private static void happened(
      ProvisionMap.Draft d, ProvisionMapEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case ProvisionMapped e -> {
        d.establishment = e.establishment();
        d.development = e.development();
        d.services.clear();
        d.services.addAll(e.services());
        d.partners.clear();
        d.partners.addAll(e.partners());
        d.mapped = now;
      }
      case GapRecorded e -> {
        d.gaps.add(new ProvisionMap.Gap(e.service(), e.group(), e.people(), recorded.index()));
      }
      case OverlapRecorded e -> {
        d.overlaps.add(new ProvisionMap.Overlap(e.service(), e.organisations(), recorded.index()));
      }
    }
  }

  @Override
  public List<Facet<ProvisionMap>> facets() {
    return List.of(
        Facet.one("establishment", m -> Objects.toString(m.establishment(), null)),
        Facet.one("development", m -> Objects.toString(m.development(), null)),
        Facet.<ProvisionMap>yesNo("gaps", m -> !m.gaps().isEmpty()).withoutIndex(),
        Facet.<ProvisionMap>yesNo("overlaps", m -> !m.overlaps().isEmpty()).withoutIndex());
  }

  @Override
  public Order<ProvisionMap> order() {
    return Order.by(m -> Objects.toString(m.establishment(), ""));
  }
}
