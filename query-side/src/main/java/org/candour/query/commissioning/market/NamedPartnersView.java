package org.candour.query.commissioning.market;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.OrganisationId;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.Facet;
import org.candour.query.view.Merging;
import org.candour.query.view.Order;
import org.candour.query.view.OutOfPlaceException;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One row per organisation named as a partner or given work as one, by award, or by agreement where
 * there was none.
 */
@Component
public class NamedPartnersView implements View<NamedPartner> {

  /** Ends the key of those whom an award’s source does not name. */
  private static final String NOT_NAMED = " not-named";

  @Override
  public String name() {
    return "named-partners";
  }

  @Override
  public Class<NamedPartner> rowType() {
    return NamedPartner.class;
  }

  @Override
  public Set<String> keys(LedgerEntry recorded) {
    return switch (recorded.event()) {
      case LotAwarded e -> {
        String source = Long.toString(recorded.index());
        yield with(
            e.terms().partnersNotNamed() == null ? null : source + NOT_NAMED,
            keys(source, e.terms().namedPartners()));
      }
      case AgreementSigned e -> {
        String source = Naming.source(e.award(), recorded);
        yield with(
            e.award() == null ? null : source + NOT_NAMED, keys(source, e.terms().namedPartners()));
      }
      case PartnerEngaged e -> keys(Naming.source(e.award(), recorded), List.of(e.partner()));
      case ChallengeDecided e when e.overturned() != null -> {
        String source = Long.toString(e.overturned().award().entry());
        yield with(source + NOT_NAMED, keys(source, e.overturned().namedPartners()));
      }
      default -> Set.of();
    };
  }

  private static Set<String> keys(String source, List<OrganisationId> partners) {
    return partners.stream().map(partner -> source + " " + partner).collect(Collectors.toSet());
  }

  private static Set<String> with(@Nullable String key, Set<String> keys) {
    if (key == null) {
      return keys;
    }
    Set<String> all = new HashSet<>(keys);
    all.add(key);
    return all;
  }

  /**
   * A partner that was given work and never named is listed as that: it may be named under another
   * of its records. One whom an award named that was overturned is named no more, unless an
   * agreement names it too.
   */
  @Override
  public Optional<NamedPartner> evolve(
      String key, Optional<NamedPartner> row, LedgerEntry recorded) {
    EntryDate now = EntryDate.of(recorded);
    return switch (recorded.event()) {
      case LotAwarded e ->
          Optional.of(
              row.orElseGet(() -> unnamed(key, several(key, e.terms())))
                  .named(e.terms().supplier(), now));
      case AgreementSigned e -> {
        Optional<NamedPartner> known =
            key.endsWith(NOT_NAMED)
                ? row
                : Optional.of(
                    row.orElseGet(() -> unnamed(key, 1)).named(e.terms().provider(), now));
        yield known.map(partner -> partner.agreed(recorded.stream()));
      }
      case PartnerEngaged _ ->
          Optional.of(row.orElseGet(() -> unnamed(key, 1)).engaged(recorded.stream(), now));
      case ChallengeDecided _ -> row.flatMap(NamedPartner::overturned);
      default -> throw new OutOfPlaceException(name(), recorded);
    };
  }

  private static int several(String key, AwardTerms award) {
    return key.endsWith(NOT_NAMED) && award.partnersNotNamed() != null
        ? award.partnersNotNamed()
        : 1;
  }

  private static NamedPartner unnamed(String key, int organisations) {
    OrganisationId partner = key.endsWith(NOT_NAMED) ? null : partner(key);
    return new NamedPartner(
        key, source(key), partner, organisations, null, null, null, null, false);
  }

  private static String source(String key) {
    return key.substring(0, key.indexOf(' '));
  }

  private static OrganisationId partner(String key) {
    return new OrganisationId(key.substring(key.indexOf(' ') + 1));
  }

  @Override
  public Optional<Merging<NamedPartner>> merging() {
    return Optional.of(
        new Merging<>(
            "partner",
            (row, key) -> row.with(p -> p.id(key).partner(partner(key))),
            NamedPartner::and));
  }

  @Override
  public List<Facet<NamedPartner>> facets() {
    return List.of(
        Facet.one("partner", NamedPartner::partner).organisation().sortable(),
        Facet.one("supplier", NamedPartner::supplier).label("Named by").organisation().sortable(),
        Facet.yesNo("ever-named", (NamedPartner p) -> p.named() != null).withoutIndex(),
        Facet.yesNo("engaged", (NamedPartner p) -> p.engaged() != null).label("Given work"),
        Facet.happened("named", NamedPartner::named));
  }

  @Override
  public Order<NamedPartner> order() {
    return Order.<NamedPartner>by(p -> since(p).on().toString()).label("Days");
  }

  private static EntryDate since(NamedPartner p) {
    EntryDate first = p.named() == null ? p.engaged() : p.named();
    return Objects.requireNonNull(first, "Neither named nor given work: " + p.id());
  }
}
