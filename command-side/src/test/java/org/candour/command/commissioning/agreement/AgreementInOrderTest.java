package org.candour.command.commissioning.agreement;

import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.on;

import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.commissioning.agreement.AgreementRefusals.TermNotRun;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.commissioning.AgreementId;
import org.candour.events.commissioning.agreement.AgreementEnded;
import org.candour.events.commissioning.agreement.AgreementEnded.Ending;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.ClaimRaised;
import org.candour.events.commissioning.agreement.ClaimRecovered;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.commissioning.agreement.PartnerEngaged;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agreement is signed, carried out and ended in an order that can be. */
class AgreementInOrderTest {

  private static final AgreementId ID = new AgreementId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final Party PAYER = new Party("GB-COH-01234567");
  private static final Money CLAIMED = new Money(100_00, "GBP");
  private static final AgreementEnded EXPIRED = new AgreementEnded(Ending.EXPIRED, null);
  private static final Scenario SIGNED = signed("2009-12-31");

  private static Scenario signed(@Nullable String endsOn) {
    return given(
        on(
            "2009-01-10",
            new AgreementSigned(
                null,
                AgreementTermsBuilder.builder()
                    .provider(CHARITY)
                    .payer(new OrganisationId(PAYER.value()))
                    .service("Advice")
                    .mechanism(FundingMechanism.GRANT)
                    .startsOn(PartialDate.parse("2009-01-10"))
                    .endsOn(endsOn == null ? null : PartialDate.parse(endsOn))
                    .build(),
                null,
                PartialDate.parse("2009-01-10"))));
  }

  @Test
  void nothingExpiresBeforeItWasSignedOrItsTermHasRun() {
    EndAgreement expire = new EndAgreement(ID, Ending.EXPIRED, null);

    SIGNED
        .when(at("2009-01-09", new EndAgreement(ID, Ending.TERMINATED, null)))
        .expectRefusal(OutOfOrder.class);
    SIGNED.when(at("2009-01-09", expire)).expectRefusal(TermNotRun.class);
    SIGNED.when(at("2009-12-30", expire)).expectRefusal(TermNotRun.class);
    signed(null).when(at("2009-12-30", expire)).expectRefusal(TermNotRun.class);
    SIGNED.when(at("2009-12-31", expire)).expect(EXPIRED);
    SIGNED.when(at("2009", expire)).expect(EXPIRED);
  }

  @Test
  void nothingIsRecoveredBeforeItWasClaimed() {
    Scenario claimed =
        SIGNED.and(on("2009-05-01", new ClaimRaised("1", CLAIMED, null, null, "Results", PAYER)));

    claimed
        .when(at("2009-04-30", new RecoverClaim(ID, "1", CLAIMED)))
        .expectRefusal(OutOfOrder.class);
    claimed
        .when(at("2009-04-30", new AbandonClaim(ID, "1", null, "Not worth it")))
        .expectRefusal(OutOfOrder.class);
    claimed
        .when(at("2009-05-01", new RecoverClaim(ID, "1", CLAIMED)))
        .expect(new ClaimRecovered("1", CLAIMED));
  }

  @Test
  void workIsGivenWhileItLasts() {
    PartnerEngaged engaged = new PartnerEngaged(CHARITY, "Art", null, null, null);
    List<Scenario.Happened> end = List.of(on("2010-01-01", EXPIRED));

    SIGNED
        .and(on("2010-02-01", engaged))
        .when(at("2010-01-01", new EndAgreement(ID, Ending.EXPIRED, null)))
        .expectRefusal(OutOfOrder.class);
    SIGNED
        .and(end.toArray(Scenario.Happened[]::new))
        .when(at("2009-12-01", new EngagePartner(ID, CHARITY, "Art", null, null)))
        .expect(engaged);
  }

  @Test
  void noticeIsOfAnEndToCome() {
    SIGNED
        .when(
            at(
                "2009-06-01",
                new GiveNotice(ID, PartialDate.parse("2009-05"), null, "No money", null)))
        .expectRefusal(DayAlreadyPast.class);
  }
}
