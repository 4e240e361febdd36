package org.candour.query.partnership.organisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationEvent;
import org.candour.events.partnership.organisation.OrganisationJoined;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationParted;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ProfileChanges;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.search.Renamed;
import org.candour.query.view.Facet;
import org.candour.query.view.Marks;
import org.candour.query.view.Merging;
import org.candour.query.view.Order;
import org.candour.query.view.StreamView;
import org.jspecify.annotations.Nullable;
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
      case OrganisationJoined _ -> row.withJoined(entry.index());
      case OrganisationParted _ -> row.withJoined(null);
    };
  }

  private static Organisation registered(
      Organisation row, OrganisationRegistered e, EntryDate now) {
    OrganisationProfile profile = e.profile();
    return row.with(o ->
        o.name(profile.name())
            .formerNames(Renamed.after(row.formerNames(), row.name(), profile.name()))
            .kind(profile.kind())
            .identifiers(profile.identifiers())
            .incomeBand(profile.incomeBand())
            .specialisms(orElse(profile.specialisms(), row.specialisms()))
            .areas(orElse(profile.areas(), row.areas()))
            .contribution(profile.contribution())
            .registered(now));
  }

  private static Organisation updated(Organisation row, OrganisationProfileUpdated e) {
    ProfileChanges changes = e.changes();
    return row.with(o ->
        o.name(changes.name() == null ? row.name() : changes.name())
            .formerNames(Renamed.after(row.formerNames(), row.name(), changes.name()))
            .incomeBand(changes.incomeBand() == null ? row.incomeBand() : changes.incomeBand())
            .specialisms(orElse(changes.specialisms(), row.specialisms()))
            .areas(orElse(changes.areas(), row.areas()))
            .contribution(
                changes.contribution() == null ? row.contribution() : changes.contribution()));
  }

  /** An empty list is one that did not change. */
  private static List<String> orElse(List<String> list, List<String> before) {
    return list.isEmpty() ? before : list;
  }

  @Override
  public Optional<Merging<Organisation>> merging() {
    return Optional.of(new Merging<>(null, Organisation::under, Organisation::and));
  }

  private static String named(Organisation o) {
    return o.id() + " " + Objects.toString(o.name(), "") + " " + String.join(" ", o.formerNames());
  }

  private static @Nullable Boolean isSmall(Organisation o) {
    return o.incomeBand() == null ? null : o.incomeBand().isSmall();
  }

  @Override
  public List<Facet<Organisation>> facets() {
    return List.of(
        Facet.choice("kind", OrganisationKind.class, Organisation::kind),
        Facet.choice("income", IncomeBand.class, Organisation::incomeBand)
            .label("Income in a year"),
        Facet.yesNo("small", OrganisationsView::isSmall)
            .withoutIndex()
            .label("Income under £1 million a year"),
        Facet.many("specialism", Organisation::specialisms),
        Facet.many("area", Organisation::areas),
        Facet.yesNo("unpaid-referrals", (Organisation o) -> o.referredOutsideAgreements() > 0)
            .withoutIndex()
            .label("People referred unpaid"),
        Facet.words("q", OrganisationsView::named).label("Name, former name or identifier"));
  }

  @Override
  public Order<Organisation> order() {
    return Order.by(o -> Objects.toString(o.name(), ""));
  }
}
