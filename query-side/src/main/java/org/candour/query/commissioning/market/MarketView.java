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
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileUpdated;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.commissioning.agreement.Agreement;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.view.Facet;
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
      case BidRecorded e -> {
        keys.add(e.bidder());
        keys.addAll(e.namedPartners());
      }
      case LotAwarded e -> {
        add(keys, e.supplier());
        keys.addAll(e.namedPartners());
      }
      case AgreementSigned e -> {
        add(keys, e.terms().provider());
        keys.addAll(namedIn(e));
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
    Supplier.Draft d = new Supplier.Draft(key, row.orElse(null));
    switch (recorded.event()) {
      case OrganisationRegistered e -> {
        d.name = e.name();
        d.kind = e.kind();
        d.incomeBand = e.incomeBand();
        d.specialisms.clear();
        d.specialisms.addAll(e.specialisms());
      }
      case OrganisationProfileUpdated e -> update(d, e);
      case ReferralReturnRecorded e -> {
        d.returns.removeIf(
            earlier -> e.recounts(earlier.from(), earlier.to(), earlier.establishments()));
        d.returns.add(e);
      }
      case BidRecorded e -> bid(d, e);
      case LotAwarded e when isIn(e.supplier(), key) -> d.awards++;
      case AgreementSigned e when isIn(e.terms().provider(), key) -> sign(d, e);
      case LotAwarded _, AgreementSigned _ -> d.named++;
      case PartnerEngaged _ -> d.engaged++;
      default -> throw new OutOfPlaceException(name(), recorded);
    }
    return Optional.of(d.build());
  }

  /** Partners that no award named before; an agreement takes over whom its award named. */
  private static List<OrganisationId> namedIn(AgreementSigned e) {
    return e.award() == null ? e.terms().namedPartners() : List.of();
  }

  private static void update(Supplier.Draft d, OrganisationProfileUpdated e) {
    d.name = e.name() == null ? d.name : e.name();
    d.incomeBand = e.incomeBand() == null ? d.incomeBand : e.incomeBand();
    if (!e.specialisms().isEmpty()) {
      d.specialisms.clear();
      d.specialisms.addAll(e.specialisms());
    }
  }

  private static void bid(Supplier.Draft d, BidRecorded e) {
    if (!e.bidder().value().equals(d.id)) {
      d.named++;
      return;
    }
    d.bids++;
    d.bidDays += e.daysSpent() == null ? 0 : e.daysSpent();
    boolean known = !d.specialisms.isEmpty() && !e.specialisms().isEmpty();
    if (known && Collections.disjoint(lower(d.specialisms), lower(e.specialisms()))) {
      d.bidsOutsideSpecialisms++;
    }
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
  }

  private static void sign(Supplier.Draft d, AgreementSigned e) {
    switch (e.terms().mechanism()) {
      case GRANT -> d.grants++;
      case CONTRACT -> d.contracts++;
      case SUBCONTRACT -> d.subcontracts++;
      case RATE_CARD -> d.rateCards++;
    }
    long pence = e.terms().value() == null ? 0 : e.terms().value().pence();
    d.valuePence += pence;
    d.grantPence += e.terms().mechanism() == FundingMechanism.GRANT ? pence : 0;
    d.byResults += e.terms().resultsShare() != null && e.terms().resultsShare() > 0 ? 1 : 0;
    d.limitingComment += Boolean.TRUE.equals(e.terms().limitsComment()) ? 1 : 0;
    boolean brief =
        e.terms().endsOn() != null
            && Boolean.TRUE.equals(Agreement.underTwoYears(e.terms().startsOn(), e.terms().endsOn()));
    d.underTwoYears += brief ? 1 : 0;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public List<Facet<Supplier>> facets() {
    return List.of(
        Facet.yesNo("small", Supplier::small),
        Facet.choice("kind", OrganisationKind.class, Supplier::kind),
        Facet.<Supplier>yesNo("named-never-engaged", s -> s.named() > 0 && s.engaged() == 0)
            .withoutIndex(),
        Facet.<Supplier>yesNo("bids-outside-specialisms", s -> s.bidsOutsideSpecialisms() > 0)
            .withoutIndex(),
        Facet.<Supplier>yesNo("unpaid-referrals", s -> s.referredOutside() > 0).withoutIndex(),
        Facet.words("q", s -> s.id() + " " + Objects.toString(s.name(), "")));
  }
}
