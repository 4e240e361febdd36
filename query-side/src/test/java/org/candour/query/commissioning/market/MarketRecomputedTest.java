package org.candour.query.commissioning.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.commissioning.round.BidRecorded;
import org.candour.events.commissioning.round.ChallengeDecided;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every figure of the market beside a plain count of the entries, and each organisation’s part
 * beside the whole, for ledgers made by chance.
 */
class MarketRecomputedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyFigureIsACountOfEntries(long seed) {
    List<Draft> history = new MarketHistory(seed).drafts();
    MarketFigures figures = MarketOf.history(history, DAY).figures();

    Map<String, Long> counted = new TreeMap<>();
    figures.all().forEach(figure -> counted.put(figure.name(), figure.count()));
    assertThat(counted).isEqualTo(new Plain(history).figures());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsAreOfEntriesToo(long seed) {
    List<Draft> history = new MarketHistory(seed).drafts();
    Market.Said said = MarketOf.history(history, DAY);
    Plain plain = new Plain(history);

    assertThat(said.shares().bids()).isEqualTo(plain.all(BidRecorded.class).count());
    assertThat(said.shares().awards()).isEqualTo(plain.standing().count());
    assertThat(said.terms().claims()).isEqualTo(plain.all(ClaimRaised.class).count());
    for (MarketMoney money : said.shares().money()) {
      assertThat(money.valuePence()).isEqualTo(plain.worth(money.currency(), _ -> true));
      assertThat(money.smallPence()).isEqualTo(plain.worth(money.currency(), plain::isSmall));
      assertThat(money.notNamedPence())
          .isEqualTo(plain.worth(money.currency(), a -> a.terms().provider() == null));
      assertThat(money.grantPence())
          .isEqualTo(plain.worth(money.currency(), Plain.by(FundingMechanism.GRANT)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePartsOfOrganisationsAddUpToTheWhole(long seed) {
    List<Draft> history = new MarketHistory(seed).drafts();
    Market.Said said = MarketOf.history(history, DAY);
    List<Supplier> suppliers = List.copyOf(Folded.rows(new MarketView(), history).values());

    assertThat(suppliers.stream().mapToInt(Supplier::named).sum())
        .isEqualTo(said.figures().count("named"));
    assertThat(suppliers.stream().mapToInt(Supplier::neverEngaged).sum())
        .isEqualTo(said.figures().count("named-never-engaged"));
    assertThat(suppliers.stream().mapToInt(Supplier::bids).sum()).isEqualTo(said.shares().bids());
    assertThat(suppliers.stream().mapToLong(Supplier::bidDays).sum())
        .isEqualTo(said.shares().bidDays());
    assertThat(suppliers.stream().mapToInt(Supplier::awards).sum())
        .isEqualTo(said.shares().awards());
    for (MarketMoney money : said.shares().money()) {
      BigInteger parts =
          suppliers.stream()
              .flatMap(supplier -> supplier.value().stream())
              .filter(total -> total.currency().equals(money.currency()))
              .map(total -> total.pence())
              .reduce(BigInteger.ZERO, BigInteger::add);
      assertThat(parts.add(money.notNamedPence())).isEqualTo(money.valuePence());
    }
  }

  /** Counts that look at entries alone, and at no view. */
  private record Plain(List<Draft> history) {

    <E> Stream<E> all(Class<E> type) {
      return history.stream().map(Draft::event).filter(type::isInstance).map(type::cast);
    }

    Map<String, Long> figures() {
      Map<String, Long> figures = new TreeMap<>();
      figures.put("agreements", signed(_ -> true));
      figures.put("grants", signed(by(FundingMechanism.GRANT)));
      figures.put("contracts", signed(by(FundingMechanism.CONTRACT)));
      figures.put("subcontracts", signed(by(FundingMechanism.SUBCONTRACT)));
      figures.put("rate-cards", signed(by(FundingMechanism.RATE_CARD)));
      figures.put(
          "by-results",
          signed(a -> a.terms().resultsShare() != null && a.terms().resultsShare() > 0));
      figures.put("limiting-comment", signed(a -> Boolean.TRUE.equals(a.terms().limitsComment())));
      figures.put("paid-directly", signed(this::isPaidDirectly));
      figures.put(
          "paid-directly-as-grants",
          signed(a -> isPaidDirectly(a) && by(FundingMechanism.GRANT).test(a)));
      figures.put(
          "paid-directly-to-nobody-named",
          signed(a -> isPaidDirectly(a) && a.terms().provider() == null));
      figures.put("signing-known", signed(a -> a.awardedOn() != null));
      figures.put("with-claims", streams(ClaimRaised.class));
      figures.put("with-abandoned-claims", streams(ClaimAbandoned.class));
      figures.put("under-two-years", agreements(this::isBrief));
      figures.put("in-force", agreements(this::isInForce));
      figures.put("ends-within-6-months", agreements(ending(DAY, DAY.plusMonths(6))));
      figures.put("ends-within-12-months", agreements(ending(DAY, DAY.plusMonths(12))));
      figures.put("past-their-end", agreements(ending(LocalDate.MIN, DAY.minusDays(1))));
      figures.put("rounds", all(RoundPlanned.class).count());
      figures.put("rounds-in-lots", streams(LotsDefined.class));
      figures.put(
          "rounds-without-lots", all(RoundPlanned.class).count() - streams(LotsDefined.class));
      figures.put("named", (long) namings().size());
      figures.put(
          "named-never-engaged", namings().values().stream().filter(given -> !given).count());
      figures.put("organisations", (long) organisations().size());
      figures.put("small", bands().values().stream().filter(Plain::isSmall).count());
      figures.put("income-not-known", organisations().size() - (long) bands().size());
      figures.put("bidders", bidders().count());
      figures.put("bidders-outside-specialisms", 0L);
      figures.put("referred-unpaid", 0L);
      return figures;
    }

    private long signed(Predicate<AgreementSigned> which) {
      return all(AgreementSigned.class).filter(which).count();
    }

    private static Predicate<AgreementSigned> by(FundingMechanism mechanism) {
      return a -> a.terms().mechanism() == mechanism;
    }

    private boolean isPaidDirectly(AgreementSigned a) {
      return a.terms().under() == null && a.terms().mechanism() != FundingMechanism.SUBCONTRACT;
    }

    private long streams(Class<?> type) {
      return history.stream()
          .filter(draft -> type.isInstance(draft.event()))
          .map(Draft::stream)
          .distinct()
          .count();
    }

    private long agreements(Predicate<StreamId> which) {
      return history.stream()
          .filter(draft -> draft.event() instanceof AgreementSigned)
          .map(Draft::stream)
          .filter(which)
          .count();
    }

    private boolean isInForce(StreamId agreement) {
      return history.stream()
          .noneMatch(d -> d.stream().equals(agreement) && d.event() instanceof AgreementEnded);
    }

    private boolean isBrief(StreamId agreement) {
      LocalDate last = lastDay(agreement);
      return last != null
          && terms(agreement).terms().startsOn().earliest().plusYears(2).minusDays(1).isAfter(last);
    }

    private AgreementSigned terms(StreamId agreement) {
      return history.stream()
          .filter(draft -> draft.stream().equals(agreement))
          .map(Draft::event)
          .filter(AgreementSigned.class::isInstance)
          .map(AgreementSigned.class::cast)
          .findFirst()
          .orElseThrow();
    }

    private @Nullable LocalDate lastDay(StreamId agreement) {
      var signed = terms(agreement).terms().endsOn();
      return history.stream()
          .filter(draft -> draft.stream().equals(agreement))
          .map(Draft::event)
          .filter(AgreementVaried.class::isInstance)
          .map(event -> ((AgreementVaried) event).endsOn())
          .filter(Objects::nonNull)
          .reduce((_, last) -> last)
          .orElse(signed == null ? null : signed.latest());
    }

    private Predicate<StreamId> ending(LocalDate from, LocalDate to) {
      return agreement -> {
        LocalDate last = lastDay(agreement);
        return isInForce(agreement) && last != null && !last.isBefore(from) && !last.isAfter(to);
      };
    }

    /** Awards that no challenge took away, by their entries. */
    Stream<Integer> standing() {
      Set<Integer> gone =
          all(ChallengeDecided.class)
              .filter(decided -> decided.overturned() != null)
              .map(decided -> (int) decided.overturned().award().entry())
              .collect(Collectors.toSet());
      return Stream.iterate(0, i -> i < history.size(), i -> i + 1)
          .filter(i -> history.get(i).event() instanceof LotAwarded && !gone.contains(i));
    }

    /** Whom awards and agreements that stand name, and whether each was given work. */
    private Map<String, Boolean> namings() {
      Map<String, Boolean> namings = new HashMap<>();
      standing()
          .forEach(i ->
              ((LotAwarded) history.get(i).event())
                  .terms()
                  .namedPartners()
                  .forEach(p -> namings.put(i + " " + p, false)));
      for (Draft draft : history) {
        if (draft.event() instanceof AgreementSigned signed) {
          String source =
              signed.award() == null ? draft.stream().id() : "" + signed.award().entry();
          signed.terms().namedPartners().forEach(p -> namings.put(source + " " + p, false));
        }
      }
      for (Draft draft : history) {
        if (draft.event() instanceof PartnerEngaged given) {
          String source = given.award() == null ? draft.stream().id() : "" + given.award().entry();
          namings.replace(source + " " + given.partner(), true);
        }
      }
      return namings;
    }

    private Map<OrganisationId, IncomeBand> bands() {
      return all(OrganisationRegistered.class)
          .filter(registered -> registered.profile().incomeBand() != null)
          .collect(
              Collectors.toMap(
                  OrganisationRegistered::organisation,
                  registered -> registered.profile().incomeBand()));
    }

    private static boolean isSmall(IncomeBand band) {
      return band != IncomeBand.UP_TO_10M && band != IncomeBand.OVER_10M;
    }

    boolean isSmall(AgreementSigned signed) {
      IncomeBand band =
          signed.terms().provider() == null ? null : bands().get(signed.terms().provider());
      return band != null && isSmall(band);
    }

    private Stream<OrganisationId> bidders() {
      return all(BidRecorded.class).map(bid -> bid.terms().bidder()).distinct();
    }

    private Set<OrganisationId> organisations() {
      return Stream.of(
              all(OrganisationRegistered.class).map(OrganisationRegistered::organisation),
              bidders(),
              all(LotAwarded.class).map(award -> award.terms().supplier()),
              all(LotAwarded.class).flatMap(award -> award.terms().namedPartners().stream()),
              all(AgreementSigned.class).map(signed -> signed.terms().provider()),
              all(AgreementSigned.class).flatMap(a -> a.terms().namedPartners().stream()),
              all(PartnerEngaged.class).map(PartnerEngaged::partner))
          .flatMap(organisation -> organisation)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }

    /** What agreements that are paid directly are worth in one currency. */
    BigInteger worth(String currency, Predicate<AgreementSigned> which) {
      return all(AgreementSigned.class)
          .filter(a -> isPaidDirectly(a) && which.test(a))
          .map(a -> a.terms().value())
          .filter(value -> value != null && value.currency().equals(currency))
          .map(value -> BigInteger.valueOf(value.pence()))
          .reduce(BigInteger.ZERO, BigInteger::add);
    }
  }
}
