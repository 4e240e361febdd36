package org.candour.query.opendata.ocds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.round.AwardTerms;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** A contracting process as far as it has come, folded from its entries. */
final class ContractingProcess {

  /** A lot that only sets one award of several apart, as an import names it. */
  private static final Pattern APART = Pattern.compile("(?:(.+), )?award [0-9]+");

  private final Map<String, Lot> lots = new LinkedHashMap<>();
  private final Map<String, Award> awards = new LinkedHashMap<>();
  private final Map<Long, String> awardOf = new HashMap<>();
  private final Map<StreamId, Contract> contracts = new LinkedHashMap<>();
  private @Nullable Entry plan;
  private @Nullable BidsInvited invited;
  private @Nullable PartialDate invitedOn;

  /**
   * An award, which may be of several lots.
   *
   * @param made the entry that first made it
   */
  record Award(String id, Entry made, AwardTerms terms, List<String> lots) {}

  /** A contract; one that comes from no award of a round is an award of its own. */
  record Contract(
      String id, String award, boolean awardedApart, Entry made, AgreementSigned signed) {}

  void apply(long index, Entry entry) {
    switch (entry.payload()) {
      case RoundPlanned _ -> plan = entry;
      case LotsDefined e -> {
        lots.clear();
        e.lots().forEach(lot -> lots.put(lot.lot(), lot));
      }
      case LotsDeclined _ -> lots.clear();
      case BidsInvited e -> {
        invitedOn = invited == null ? entry.circumstances().occurredOn() : invitedOn;
        invited = e;
      }
      case LotAwarded e -> award(index, entry, e.terms());
      case ChallengeDecided e when e.overturned() != null ->
          awards.remove(awardOf.getOrDefault(e.overturned().award().entry(), ""));
      case AgreementSigned e -> contract(entry, e);
      default -> {
        // What happens to a contract after it is signed is said by its own release.
      }
    }
  }

  private void award(long index, Entry entry, AwardTerms terms) {
    String id = terms.reference() == null ? Long.toString(index) : terms.reference();
    Award before = awards.get(id);
    List<String> of = new ArrayList<>(before == null ? List.of() : before.lots());
    lotOf(terms.lot()).filter(lot -> !of.contains(lot)).ifPresent(of::add);
    awards.put(
        id,
        before == null
            ? new Award(id, entry, terms, of)
            : new Award(id, before.made(), before.terms(), of));
    awardOf.put(index, id);
  }

  private void contract(Entry entry, AgreementSigned e) {
    String id = e.terms().reference() == null ? entry.stream().id() : e.terms().reference();
    String award = e.award() == null ? null : awardOf.get(e.award().entry());
    contracts.put(
        entry.stream(), new Contract(id, award == null ? id : award, award == null, entry, e));
  }

  /** The lot of open data that a lot on record is, if it is one. */
  static Optional<String> lotOf(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    Matcher apart = APART.matcher(name);
    return apart.matches() ? Optional.ofNullable(apart.group(1)) : Optional.of(name);
  }

  /** The lots of open data, each once. */
  List<Lot> lots() {
    Map<String, Lot> all = new LinkedHashMap<>();
    for (Lot lot : lots.values()) {
      lotOf(lot.lot())
          .ifPresent(name -> all.putIfAbsent(name, new Lot(name, lot.title(), lot.value())));
    }
    return List.copyOf(all.values());
  }

  Optional<Entry> plan() {
    return Optional.ofNullable(plan);
  }

  Optional<RoundTerms> terms() {
    return plan().map(entry -> ((RoundPlanned) entry.payload()).terms());
  }

  Optional<BidsInvited> invited() {
    return Optional.ofNullable(invited);
  }

  /** When bids were first invited. */
  @Nullable PartialDate invitedOn() {
    return invitedOn;
  }

  Optional<Award> awardOf(long entry) {
    return Optional.ofNullable(awardOf.get(entry)).map(awards::get);
  }

  /** The id of an award, whether it stands or was overturned. */
  String awardId(long entry) {
    return awardOf.getOrDefault(entry, Long.toString(entry));
  }

  /** The one award of a lot, or of the round where no lot is said. */
  Optional<Award> awardOfLot(@Nullable String lot) {
    List<Award> of =
        awards.values().stream()
            .filter(award -> lot == null || lotOf(lot).filter(award.lots()::contains).isPresent())
            .toList();
    return of.size() == 1 ? Optional.of(of.getFirst()) : Optional.empty();
  }

  Optional<Contract> contract(StreamId agreement) {
    return Optional.ofNullable(contracts.get(agreement));
  }

  /** The id of the process’s tender, which OCDS asks for. */
  String tender() {
    return plan()
        .map(entry -> terms().map(RoundTerms::reference).orElse(entry.stream().id()))
        .orElse("");
  }
}
