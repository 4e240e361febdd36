package org.candour.query.partnership.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.FactCorrected;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.StreamView;
import org.springframework.stereotype.Component;

/** One row per organisation, folded from its own stream alone. */
@Component
public class OrganisationsView extends StreamView<Organisation, Organisation.Draft> {

  public OrganisationsView() {
    super("organisations", "organisation", Organisation.class);
  }

  @Override
  protected Organisation.Draft draft(String key, Optional<Organisation> row) {
    Organisation.Draft d = Organisation.Draft.of(row.orElse(null));
    d.id = key;
    return d;
  }

  @Override
  protected void happened(Organisation.Draft d, LedgerEntry recorded) {
    switch (recorded.event()) {
      case OrganisationEvent event -> happened(d, event, recorded);
      case FactCorrected _ -> d.corrections.add(recorded.index());
      default -> throw new OutOfPlaceException(name(), recorded);
    }
  }

  /** An empty list is one that did not change. */
  private static void replace(List<String> list, List<String> by) {
    if (!by.isEmpty()) {
      list.clear();
      list.addAll(by);
    }
  }

  private static void happened(
      Organisation.Draft d, OrganisationEvent event, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    switch (event) {
      case OrganisationRegistered e -> {
        d.name = e.name();
        d.kind = e.kind();
        d.identifiers.clear();
        d.identifiers.addAll(e.identifiers());
        d.incomeBand = e.incomeBand();
        replace(d.specialisms, e.specialisms());
        replace(d.areas, e.areas());
        d.contribution = e.contribution();
        d.registered = now;
      }
      case OrganisationProfileUpdated e -> {
        d.name = e.name() == null ? d.name : e.name();
        d.incomeBand = e.incomeBand() == null ? d.incomeBand : e.incomeBand();
        replace(d.specialisms, e.specialisms());
        replace(d.areas, e.areas());
        d.contribution = e.contribution() == null ? d.contribution : e.contribution();
      }
      case ReferralReturnRecorded e -> returned(d, e, recorded.index());
    }
  }

  private static void returned(Organisation.Draft d, ReferralReturnRecorded e, long index) {
    d.referrals.replaceAll(earlier -> earlier.before(e, index));
    d.referrals.add(
        new Organisation.Referrals(
            e.from(),
            e.to(),
            e.underAgreements(),
            e.outsideAgreements(),
            e.establishments(),
            index,
            null));
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Facet<Organisation>> facets() {
    return List.of(
        Facet.choice("kind", OrganisationKind.class, Organisation::kind),
        Facet.choice("income", IncomeBand.class, Organisation::incomeBand),
        Facet.many("specialism", Organisation::specialisms),
        Facet.many("area", Organisation::areas),
        Facet.<Organisation>yesNo("unpaid-referrals", o -> o.referredOutsideAgreements() > 0)
            .withoutIndex(),
        Facet.words("q", o -> o.id() + " " + Objects.toString(o.name(), "")));
  }

  @Override
  public Order<Organisation> order() {
    return Order.by(o -> Objects.toString(o.name(), ""));
  }
}
