package org.candour.query.commissioning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.Link;
import org.candour.events.OrganisationId;
import org.candour.events.commissioning.AgreementSigned;
import org.candour.events.commissioning.LotAwarded;
import org.candour.events.commissioning.PartnerEngaged;
import org.candour.query.ledger.Recorded;
import org.candour.query.platform.Facet;
import org.candour.query.platform.Order;
import org.candour.query.platform.OutOfPlace;
import org.candour.query.platform.View;
import org.candour.query.wording.Dated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per organisation named as a partner, by award, or by agreement where there was none. */
@Component
public class NamedPartnersView implements View<NamedPartner> {

  @Override
  public String name() {
    return "named-partners";
  }

  @Override
  public Class<NamedPartner> rowType() {
    return NamedPartner.class;
  }

  @Override
  public Set<String> keys(Recorded recorded) {
    return switch (recorded.event()) {
      case LotAwarded e -> keys(Long.toString(recorded.index()), e.namedPartners());
      case AgreementSigned e -> keys(source(e.award(), recorded), e.namedPartners());
      case PartnerEngaged e -> keys(source(e.award(), recorded), List.of(e.partner()));
      default -> Set.of();
    };
  }

  private static Set<String> keys(String source, List<OrganisationId> partners) {
    return partners.stream().map(partner -> source + " " + partner).collect(Collectors.toSet());
  }

  private static String source(@Nullable Link award, Recorded recorded) {
    return award == null ? recorded.stream().id() : Long.toString(award.entry());
  }

  /** A partner that was given work and never named before is not among those named. */
  @Override
  public Optional<NamedPartner> evolve(String key, Optional<NamedPartner> row, Recorded recorded) {
    Dated now = Dated.of(recorded);
    return switch (recorded.event()) {
      case LotAwarded e -> Optional.of(row.orElseGet(() -> named(key, e.supplier(), now)));
      case AgreementSigned e ->
          Optional.of(row.orElseGet(() -> named(key, e.provider(), now)).signed(recorded.stream()));
      case PartnerEngaged _ -> row.map(partner -> partner.engaged(recorded.stream(), now));
      default -> throw new OutOfPlace(name(), recorded);
    };
  }

  private static NamedPartner named(String key, OrganisationId supplier, Dated now) {
    int space = key.indexOf(' ');
    return new NamedPartner(
        key,
        key.substring(0, space),
        new OrganisationId(key.substring(space + 1)),
        supplier,
        now,
        null,
        null);
  }

  @Override
  public List<Facet<NamedPartner>> facets() {
    return List.of(
        Facet.one("partner", partner -> partner.partner().value()),
        Facet.one("supplier", partner -> Objects.toString(partner.supplier(), null)),
        Facet.yesNo("engaged", partner -> partner.engaged() != null),
        Facet.when("named", partner -> partner.named().on()));
  }

  @Override
  public Order<NamedPartner> order() {
    return Order.by(partner -> partner.named().on().toString());
  }
}
