package org.candour.query.commissioning.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.partnership.organisation.IncomeBand;
import org.candour.events.partnership.organisation.ReferralReturnRecorded;
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
        value,
        granted,
        named,
        0,
        3,
        List.of());
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
    assertThat(shares.small()).isEqualTo(25);
    assertThat(shares.sizeUnknown()).isEqualTo(25);
    assertThat(shares.grants()).isEqualTo(25);
    assertThat(shares.bidDays()).isEqualTo(36);
    assertThat(shares.namedNeverEngaged()).isEqualTo(2);
    assertThat(shares.referredOutside()).isEqualTo(9);
    assertThat(shares.middleLotPence()).isNull();
  }

  @Test
  void ofNothingThereIsNoShare() {
    MarketShares shares = MarketShares.of(List.of(), List.of());

    assertThat(shares.small()).isNull();
    assertThat(shares.grants()).isNull();
    assertThat(shares.agreements()).isZero();
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
