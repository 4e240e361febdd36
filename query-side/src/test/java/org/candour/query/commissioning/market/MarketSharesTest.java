package org.candour.query.commissioning.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candour.query.testing.Draft.entry;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.AgreementVaried;
import org.candour.events.commissioning.agreement.ClaimAbandoned;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.commissioning.round.LotsDefined;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.OrganisationKind;
import org.candour.events.partnership.organisation.OrganisationProfileBuilder;
import org.candour.events.partnership.organisation.OrganisationRegistered;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.commissioning.Total;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketSharesTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId OTHER = new OrganisationId("GB-CHC-1164345");
  private static final OrganisationId UNKNOWN = new OrganisationId("GB-CHC-219278");
  private static final RoundId ROUND = new RoundId("00000000-0000-4000-8000-000000000009");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @Test
  void currenciesAreNeverAddedTogether() {
    List<Draft> history =
        List.of(
            granted(1, CHARITY, 1_000_000, "GBP"),
            granted(2, CHARITY, 5_000_000, "EUR"),
            entry(ROUND.stream(), "2026-01-10", new LotsDefined(List.of(lot(300, "JPY")))));

    assertThat(Folded.row(new MarketView(), CHARITY.value(), history).value())
        .containsExactly(new Total(big(5_000_000), "EUR"), new Total(big(1_000_000), "GBP"));
    List<MarketMoney> money = MarketOf.history(history, DAY).shares().money();
    assertThat(money)
        .extracting(MarketMoney::currency, MarketMoney::valuePence, MarketMoney::grantPence)
        .containsExactly(
            tuple("EUR", big(5_000_000), big(5_000_000)),
            tuple("GBP", big(1_000_000), big(1_000_000)),
            tuple("JPY", big(0), big(0)));
    assertThat(money.getLast().middleLotPence()).isEqualTo(300);
  }

  @Test
  void sharesAreOfTheValueOfAgreements() {
    MarketShares shares =
        MarketOf.history(
                List.of(
                    registered(CHARITY, IncomeBand.UP_TO_1M),
                    registered(OTHER, IncomeBand.UP_TO_10M),
                    granted(1, CHARITY, 100, "GBP"),
                    signed(2, OTHER, FundingMechanism.CONTRACT, null, 200, "GBP"),
                    signed(3, UNKNOWN, FundingMechanism.CONTRACT, null, 60, "GBP"),
                    signed(4, null, FundingMechanism.CONTRACT, null, 40, "GBP")),
                DAY)
            .shares();

    assertThat(shares.agreements()).isEqualTo(4);
    assertThat(shares.money())
        .containsExactly(
            new MarketMoney(
                "GBP", big(400), 25, 15, 10, 25, big(100), big(60), big(40), big(100), 0, null,
                null, null));
  }

  @Test
  void whatIsPaidOutOfAnotherAgreementIsNotAddedToIt() {
    List<Draft> history =
        List.of(
            signed(1, CHARITY, FundingMechanism.CONTRACT, null, 1_000_000, "GBP"),
            signed(2, OTHER, FundingMechanism.SUBCONTRACT, agreement(1), 300_000, "GBP"),
            signed(3, OTHER, FundingMechanism.SUBCONTRACT, null, 200_000, "GBP"),
            signed(4, OTHER, FundingMechanism.GRANT, agreement(1), 100_000, "GBP"));

    Market.Said said = MarketOf.history(history, DAY);

    assertThat(said.shares().money().getFirst().valuePence()).isEqualTo(big(1_000_000));
    assertThat(said.shares().agreements()).isEqualTo(4);
    assertThat(said.figures().count("paid-directly")).isEqualTo(1);
    Supplier other = Folded.row(new MarketView(), OTHER.value(), history);
    assertThat(other.value()).isEmpty();
    assertThat(other.subcontracted()).containsExactly(new Total(big(600_000), "GBP"));
  }

  @Test
  void aValueThatIsVariedStaysAsSigned() {
    Draft varied =
        entry(
            agreement(1).stream(),
            "2026-03-01",
            new AgreementVaried("More", null, true, null, new Money(900, "GBP"), null, null));

    assertThat(
            MarketOf.history(List.of(granted(1, CHARITY, 100, "GBP"), varied), DAY)
                .shares()
                .money()
                .getFirst()
                .valuePence())
        .isEqualTo(big(100));
  }

  @Test
  void ofNothingThereIsNoShare() {
    MarketShares shares = MarketOf.history(List.of(), DAY).shares();

    assertThat(shares.money()).isEmpty();
    assertThat(shares.agreements()).isZero();
  }

  @Test
  void theMarketCountsWhatWasGivenUpAndNotWhatWasClaimed() {
    StreamId agreement = agreement(1).stream();
    MarketTerms terms =
        MarketOf.history(
                List.of(
                    granted(1, CHARITY, 100, "GBP"),
                    entry(
                        agreement,
                        "2026-02-01",
                        new ClaimRaised("1", pounds(6), null, null, "Late", null)),
                    entry(agreement, "2026-02-02", new ClaimRecovered("1", pounds(4))),
                    entry(agreement, "2026-02-03", new ClaimAbandoned("1", null, "Not worth it"))),
                DAY)
            .terms();

    assertThat(terms.claims()).isEqualTo(1);
    assertThat(terms.claimsAbandoned()).isEqualTo(1);
    assertThat(terms.abandoned()).containsExactly(new Total(big(200), "GBP"));
  }

  private static Draft registered(OrganisationId organisation, IncomeBand band) {
    return entry(
        organisation.stream(),
        "2026-01-01",
        new OrganisationRegistered(
            organisation,
            OrganisationProfileBuilder.builder()
                .name("A charity")
                .kind(OrganisationKind.CHARITY)
                .incomeBand(band)
                .build()));
  }

  private static Draft granted(int number, OrganisationId provider, long pence, String currency) {
    return signed(number, provider, FundingMechanism.GRANT, null, pence, currency);
  }

  private static Draft signed(
      int number,
      @Nullable OrganisationId provider,
      FundingMechanism mechanism,
      @Nullable AgreementId under,
      long pence,
      String currency) {
    return entry(
        agreement(number).stream(),
        "2026-01-10",
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(provider)
                .under(under)
                .service("Advice")
                .mechanism(mechanism)
                .startsOn(PartialDate.parse("2026-02-01"))
                .value(new Money(pence, currency))
                .build(),
            null,
            PartialDate.parse("2026-01-10")));
  }

  private static AgreementId agreement(int number) {
    return new AgreementId("00000000-0000-4000-8000-00000000000" + number);
  }

  private static Lot lot(long pence, String currency) {
    return new Lot("1", "Advice", new Money(pence, currency));
  }

  private static Money pounds(long pounds) {
    return new Money(pounds * 100, "GBP");
  }

  private static BigInteger big(long pence) {
    return BigInteger.valueOf(pence);
  }

  @Test
  void aLaterReturnForTheSameDaysAndPrisonCountsInstead() {
    Supplier supplier =
        Folded.row(
            new MarketView(),
            CHARITY.value(),
            List.of(
                entry(CHARITY.stream(), "2026-04-10", referred(40, "HYI")),
                entry(CHARITY.stream(), "2026-04-12", referred(45, "HYI")),
                entry(CHARITY.stream(), "2026-04-14", referred(5, "BXI"))));

    assertThat(supplier.referredOutside()).isEqualTo(50);
  }

  private static ReferralReturnRecorded referred(int outside, String prison) {
    return new ReferralReturnRecorded(
        CHARITY,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 3, 31),
        0,
        outside,
        List.of(new EstablishmentCode(prison)));
  }
}
