package org.candour.query.partnership.organisation;

import java.util.List;
import java.util.Objects;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per organisation, folded from its own stream alone. */
@Component
public class OrganisationsView extends StreamView<Organisation, OrganisationEvent> {

  public OrganisationsView() {
    super(
        "organisations",
        "organisation",
        Organisation.class,
        OrganisationEvent.class,
        key -> OrganisationBuilder.builder().id(key).build(),
        Marks.corrections(Organisation::corrections, Organisation::withCorrections));
  }

  @Override
  protected Organisation happened(Organisation row, OrganisationEvent event, LedgerEntry entry) {
    return switch (event) {
      case OrganisationRegistered e -> registered(row, e, EntryDate.of(entry));
      case OrganisationProfileUpdated e -> updated(row, e);
      case ReferralReturnRecorded e -> row.returned(e, entry.index());
    };
  }

  private static Organisation registered(
      Organisation row, OrganisationRegistered e, EntryDate now) {
    return row.with(o ->
        o.name(e.name())
            .kind(e.kind())
            .identifiers(e.identifiers())
            .incomeBand(e.incomeBand())
            .specialisms(orElse(e.specialisms(), row.specialisms()))
            .areas(orElse(e.areas(), row.areas()))
            .contribution(e.contribution())
            .registered(now));
  }

  private static Organisation updated(Organisation row, OrganisationProfileUpdated e) {
    return row.with(o ->
        o.name(e.name() == null ? row.name() : e.name())
            .incomeBand(e.incomeBand() == null ? row.incomeBand() : e.incomeBand())
            .specialisms(orElse(e.specialisms(), row.specialisms()))
            .areas(orElse(e.areas(), row.areas()))
            .contribution(e.contribution() == null ? row.contribution() : e.contribution()));
  }

  /** An empty list is one that did not change. */
  private static List<String> orElse(List<String> list, List<String> before) {
    return list.isEmpty() ? before : list;
  }

  @Override
  public List<Facet<Organisation>> facets() {
    return List.of(
        Facet.choice("kind", OrganisationKind.class, Organisation::kind),
        Facet.choice("income", IncomeBand.class, Organisation::incomeBand)
            .label("Income in a year"),
        Facet.many("specialism", Organisation::specialisms),
        Facet.many("area", Organisation::areas),
        Facet.yesNo("unpaid-referrals", (Organisation o) -> o.referredOutsideAgreements() > 0)
            .withoutIndex()
            .label("People referred unpaid"),
        Facet.words("q", (Organisation o) -> o.id() + " " + Objects.toString(o.name(), ""))
            .label("Name or identifier"));
  }

  @Override
  public Order<Organisation> order() {
    return Order.by(o -> Objects.toString(o.name(), ""));
  }
}
