package org.candour.query.commissioning.market;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfile;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ProfileChanges;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
import org.candour.query.view.Merging;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One row per organisation that bids, supplies, is named or is registered. */
@Component
public class MarketView implements View<Supplier> {

  @Override
  public String name() {
    return "market";
  }

  @Override
  public Class<Supplier> rowType() {
    return Supplier.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    Set<OrganisationId> keys = new HashSet<>();
    switch (recorded.event()) {
      case OrganisationRegistered e -> keys.add(e.organisation());
      case OrganisationProfileUpdated e -> keys.add(e.organisation());
      case ReferralReturnRecorded e -> keys.add(e.organisation());
      case BidRecorded e -> keys.add(e.terms().bidder());
      case LotAwarded e -> {
        add(keys, e.terms().supplier());
        keys.addAll(e.terms().namedPartners());
      }
      case AgreementSigned e -> {
        add(keys, e.terms().provider());
        keys.addAll(e.terms().namedPartners());
      }
      case ChallengeDecided e when e.overturned() != null -> {
        add(keys, e.overturned().supplier());
        keys.addAll(e.overturned().namedPartners());
      }
      case PartnerEngaged e -> keys.add(e.partner());
      default -> {}
    }
    return keys.stream().map(OrganisationId::value).collect(Collectors.toSet());
  }

  /** Whom a source does not name is in nobody’s row, and in no share. */
  private static void add(Set<OrganisationId> keys, @Nullable OrganisationId named) {
    if (named != null) {
      keys.add(named);
    }
  }

  private static boolean isIn(@Nullable OrganisationId named, String key) {
    return named != null && named.value().equals(key);
  }

  @Override
  public Optional<Supplier> evolve(String key, Optional<Supplier> row, LedgerEntry recorded) {
    Supplier s = row.orElseGet(() -> SupplierBuilder.builder().id(key).build());
    return Optional.of(
        switch (recorded.event()) {
          case OrganisationRegistered e -> registered(s, e);
          case OrganisationProfileUpdated e -> updated(s, e);
          case ReferralReturnRecorded e -> s.returned(e);
          case BidRecorded e -> bid(s, e.terms());
          case LotAwarded e ->
              awarded(s, isIn(e.terms().supplier(), key), 1)
                  .namedBy(Long.toString(recorded.index()), e.terms().namedPartners());
          case ChallengeDecided e when e.overturned() != null ->
              awarded(s, isIn(e.overturned().supplier(), key), -1)
                  .overturned(Long.toString(e.overturned().award().entry()));
          case AgreementSigned e ->
              (isIn(e.terms().provider(), key) ? s.signed(e) : s)
                  .agreedBy(Naming.source(e.award(), recorded), e.terms().namedPartners());
          case PartnerEngaged e -> s.engagedBy(Naming.source(e.award(), recorded));
          default -> throw new OutOfPlaceException(name(), recorded);
        });
  }

  private static Supplier awarded(Supplier s, boolean theirs, int awards) {
    return theirs ? s.withAwards(s.awards() + awards) : s;
  }

  private static Supplier registered(Supplier s, OrganisationRegistered e) {
    OrganisationProfile profile = e.profile();
    return s.with(r ->
        r.name(profile.name())
            .kind(profile.kind())
            .incomeBand(profile.incomeBand())
            .specialisms(profile.specialisms()));
  }

  private static Supplier updated(Supplier s, OrganisationProfileUpdated e) {
    ProfileChanges changes = e.changes();
    return s.with(r ->
        r.name(changes.name() == null ? s.name() : changes.name())
            .incomeBand(changes.incomeBand() == null ? s.incomeBand() : changes.incomeBand())
            .specialisms(
                changes.specialisms().isEmpty() ? s.specialisms() : changes.specialisms()));
  }

  private static Supplier bid(Supplier s, BidTerms bid) {
    boolean known = !s.specialisms().isEmpty() && !bid.specialisms().isEmpty();
    boolean outside =
        known && Collections.disjoint(lower(s.specialisms()), lower(bid.specialisms()));
    return s.with(r ->
        r.bids(s.bids() + 1)
            .bidDays(s.bidDays() + (bid.daysSpent() == null ? 0 : bid.daysSpent()))
            .bidsOutsideSpecialisms(s.bidsOutsideSpecialisms() + (outside ? 1 : 0)));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
  }

  @Override
  public Optional<Merging<Supplier>> merging() {
    return Optional.of(new Merging<>(null, Supplier::withId, Supplier::and));
  }

  @Override
  public List<Facet<Supplier>> facets() {
    return List.of(
        Facet.yesNo("small", Supplier::small).label("Income under £1 million a year"),
        Facet.choice("kind", OrganisationKind.class, Supplier::kind),
        Facet.yesNo("income-known", (Supplier s) -> s.small() != null)
            .withoutIndex()
            .label("Income known"),
        Facet.yesNo("named-never-engaged", (Supplier s) -> s.neverEngaged() > 0).withoutIndex(),
        Facet.yesNo("bids", (Supplier s) -> s.bids() > 0).withoutIndex().label("Ever bid"),
        Facet.yesNo("bids-outside-specialisms", (Supplier s) -> s.bidsOutsideSpecialisms() > 0)
            .withoutIndex(),
        Facet.yesNo("unpaid-referrals", (Supplier s) -> s.referredOutside() > 0)
            .withoutIndex()
            .label("People referred unpaid"),
        Facet.words("q", (Supplier s) -> s.id() + " " + Objects.toString(s.name(), ""))
            .label("Name or identifier"));
  }
}
