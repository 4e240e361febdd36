package org.candour.query.commissioning.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candour.query.testing.Draft.entry;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.round.Lot;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
import org.candour.query.commissioning.Total;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarketSharesTest {

  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");

  private static Supplier supplier(@Nullable IncomeBand band, long value, long granted, int named) {
    return new Supplier(
        "XX-EXAMPLE-1",
        null,
        null,
        band,
        List.of(),
        1,
        0,
        12,
        1,
        granted > 0 ? 1 : 0,
        granted > 0 ? 0 : 1,
        0,
        0,
        1,
        0,
        0,
        pounds(value),
        pounds(granted),
        named,
        0,
        3,
        List.of());
  }

  private static List<Total> pounds(long pence) {
    return Total.of(List.of(new Money(pence, "GBP")));
  }

  @Test
  void sharesAreOfTheValueOfAgreements() {
    MarketShares shares =
        MarketShares.of(
            List.of(
                supplier(IncomeBand.UP_TO_1M, 100, 100, 0),
                supplier(IncomeBand.UP_TO_10M, 200, 0, 1),
                supplier(null, 100, 0, 2)),
            List.of());

    assertThat(shares.agreements()).isEqualTo(3);
    assertThat(shares.money())
        .containsExactly(
            new MarketMoney(
                "GBP", big(400), 25, 25, 25, big(100), big(100), big(100), 0, null, null, null));
    assertThat(shares.bidDays()).isEqualTo(36);
    assertThat(shares.namedNeverEngaged()).isEqualTo(2);
    assertThat(shares.referredOutside()).isEqualTo(9);
  }

  @Test
  void ofNothingThereIsNoShare() {
    MarketShares shares = MarketShares.of(List.of(), List.of());

    assertThat(shares.money()).isEmpty();
    assertThat(shares.agreements()).isZero();
  }

  @Test
  void currenciesAreNeverAddedTogether() {
    Supplier both =
        Folded.row(
            new MarketView(),
            CHARITY.value(),
            List.of(granted(new Money(1_000_000, "GBP")), granted(new Money(5_000_000, "EUR"))));

    MarketShares shares =
        MarketShares.of(
            List.of(both), List.of(List.of(new Lot("1", "Advice", new Money(300, "JPY")))));

    assertThat(both.value())
        .containsExactly(new Total(big(5_000_000), "EUR"), new Total(big(1_000_000), "GBP"));
    assertThat(shares.money())
        .extracting(MarketMoney::currency, MarketMoney::valuePence, MarketMoney::grantPence)
        .containsExactly(
            tuple("EUR", big(5_000_000), big(5_000_000)),
            tuple("GBP", big(1_000_000), big(1_000_000)),
            tuple("JPY", big(0), big(0)));
    assertThat(shares.money().getLast().middleLotPence()).isEqualTo(300);
  }

  private static Draft granted(Money value) {
    return entry(
        new AgreementId(UUID.randomUUID().toString()).stream(),
        "2026-01-10",
        new AgreementSigned(
            null,
            AgreementTermsBuilder.builder()
                .provider(CHARITY)
                .service("Advice")
                .mechanism(FundingMechanism.GRANT)
                .startsOn(PartialDate.parse("2026-02-01"))
                .value(value)
                .build(),
            null,
            PartialDate.parse("2026-01-10")));
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
