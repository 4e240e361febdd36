package org.candour.command.commissioning.round;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.candour.command.Scenario;
import org.candour.events.commissioning.DirectAwardGround;
import org.candour.events.commissioning.NoticeType;
import org.candour.events.commissioning.ProcurementExemption;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.BidsInvited;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.commissioning.round.LotsDeclined;
import org.candour.events.commissioning.round.NoticePublished;
import org.candour.events.commissioning.round.RoundPlanned;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.commissioning.round.RoundTermsBuilder;
import org.candour.events.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a round owes by how it is procured: called off, urgent, awarded directly, or exempt. */
class RoundProcuredTest {

  private static final RoundId ID = new RoundId("00000000-0000-4000-8000-000000000001");
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final String PLANNED = "2025-06-02";
  private static final RoundTerms TERMS =
      RoundTermsBuilder.builder()
          .title("Housing advice")
          .establishments(List.of(CANTERBURY))
          .lightTouch(false)
          .build();

  private static Scenario planned(UnaryOperator<RoundTerms> how, Scenario.Happened... more) {
    return given(on(PLANNED, new RoundPlanned(how.apply(TERMS), List.of()))).and(more);
  }

  private static InviteBids invite(String closesOn) {
    return new InviteBids(ID, LocalDate.parse(closesOn), List.of(CHARITY), false, null);
  }

  private static BidsInvited invited(String closesOn) {
    return new BidsInvited(LocalDate.parse(closesOn), List.of(CHARITY), false, null);
  }

  private static NoticePublished notice(NoticeType type, @Nullable String standstillUntil) {
    return new NoticePublished(
        type, null, null, null, standstillUntil == null ? null : LocalDate.parse(standstillUntil));
  }

  private static PublishNotice publishAward(String standstillUntil) {
    return new PublishNotice(
        ID, NoticeType.UK6, null, null, null, LocalDate.parse(standstillUntil));
  }

  private static LotAwarded awarded(@Nullable DirectAwardGround ground) {
    return new LotAwarded(
        AwardTermsBuilder.builder()
            .supplier(CHARITY)
            .directAwardGround(ground)
            .rationale("They run it already")
            .build(),
        List.of(),
        null);
  }

  private static AwardLot award(@Nullable DirectAwardGround ground) {
    return new AwardLot(ID, awarded(ground).terms(), List.of(), null);
  }

  @Test
  void aCompetitionUnderAFrameworkOwesNoLotsNoTimeForBidsAndNoGround() {
    Scenario calledOff = planned(terms -> terms.withFramework("Services for leavers"));

    calledOff.when(at("2025-06-03", invite("2025-06-10"))).expect(invited("2025-06-10"));
    calledOff
        .and(on("2025-06-03", notice(NoticeType.UK4, null)))
        .when(at("2025-06-03", invite("2025-06-10")))
        .expect(invited("2025-06-10"));
    calledOff.when(at("2025-06-12", award(null))).expect(awarded(null));
  }

  @Test
  void aCompetitionOutsideOfAFrameworkOwesThem() {
    Scenario open = planned(terms -> terms, on("2025-06-03", notice(NoticeType.UK4, null)));

    open.when(at("2025-06-03", invite("2025-06-10")))
        .expectToNeedExplanation(breached("lots-or-reasons"), breached("tender-period").by(18));
  }

  @Test
  void urgencyShortensTheTimeForBidsToTenDays() {
    Scenario urgent =
        planned(
            terms -> terms.withUrgency("The provider closed last week"),
            on("2025-06-03", new LotsDeclined("One service")),
            on("2025-06-03", notice(NoticeType.UK4, null)));

    urgent
        .when(at("2025-06-03", invite("2025-06-12")))
        .expectToNeedExplanation(breached("tender-period-urgent").by(1));
    urgent
        .when(at("2025-06-03", invite("2025-06-13")))
        .expect(invited("2025-06-13"), met("tender-notice"), met("tender-period-urgent"));
  }

  @Test
  void aRoundBelowTheThresholdOwesNoneOfIt() {
    Scenario small = planned(terms -> terms.withExemption(ProcurementExemption.BELOW_THRESHOLD));

    small.when(at("2025-06-03", invite("2025-06-10"))).expect(invited("2025-06-10"));
    small.when(at("2025-06-03", award(null))).expect(awarded(null));
    small
        .when(at("2025-06-10", publishAward("2025-06-11")))
        .expect(notice(NoticeType.UK6, "2025-06-11"));
  }

  @Test
  void anAwardThatStatesNoGroundMayBeOfAGrant() {
    planned(terms -> terms).when(at("2025-06-10", award(null))).expect(awarded(null));
  }

  @Test
  void aDirectAwardIsAnnouncedBeforeItIsMade() {
    DirectAwardGround ground = DirectAwardGround.SINGLE_SUPPLIER;
    Scenario round = planned(terms -> terms);
    Scenario announced = round.and(on("2025-06-09", notice(NoticeType.UK5, null)));

    round
        .when(at("2025-06-10", award(ground)))
        .expectToNeedExplanation(breached("transparency-notice"));
    announced
        .when(at("2025-06-08", award(ground)))
        .expectToNeedExplanation(breached("transparency-notice"));
    announced
        .when(at("2025-06-10", award(ground)))
        .expect(awarded(ground), met("direct-award-ground"), met("transparency-notice"));
  }

  @Test
  void urgencyDoesNotFreeADirectAwardOfItsNoticeButTheChoiceOfWhomItServesDoes() {
    planned(terms -> terms)
        .when(at("2025-06-10", award(DirectAwardGround.URGENCY)))
        .expectToNeedExplanation(breached("transparency-notice"));
    planned(terms -> terms)
        .when(at("2025-06-10", award(DirectAwardGround.USER_CHOICE)))
        .expect(awarded(DirectAwardGround.USER_CHOICE), met("direct-award-ground"));
  }

  @Test
  void theNoticeOfAnotherLotAnnouncesNothing() {
    NoticePublished other = new NoticePublished(NoticeType.UK5, null, null, "2", null);

    planned(terms -> terms, on("2025-06-09", other))
        .when(at("2025-06-10", award(DirectAwardGround.PROTOTYPE)))
        .expectToNeedExplanation(breached("transparency-notice"));
  }

  @Test
  void beforeTheActNobodyHadToAnnounceIt() {
    given(on("2025-02-23", new RoundPlanned(TERMS, List.of())))
        .when(at("2025-06-10", award(DirectAwardGround.PROTOTYPE)))
        .expect(awarded(DirectAwardGround.PROTOTYPE));
  }

  @Test
  void aStandstillThatIsAnnouncedLastsEightWorkingDaysOfWhichTheDayOfTheNoticeIsTheFirst() {
    Scenario round = planned(terms -> terms.withLightTouch(true));

    round
        .when(at("2025-06-10", publishAward("2025-06-18")))
        .expectToNeedExplanation(breached("announced-standstill-length").by(1));
    round
        .when(at("2025-06-10", publishAward("2025-06-19")))
        .expect(notice(NoticeType.UK6, "2025-06-19"), met("announced-standstill-length"));
  }

  @Test
  void onlyAnAwardNoticeAnnouncesAStandstill() {
    LocalDate until = LocalDate.parse("2025-06-19");

    assertThatThrownBy(() -> new PublishNotice(ID, NoticeType.UK7, null, null, null, until))
        .hasMessage("Only an award notice, UK6, announces a standstill");
  }
}
