package org.candour.command.consent;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.FIRST_GIVEN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Happened;
import org.candour.command.Scenario.Issued;
import org.candour.command.consent.ConsentRefusals.AgreedBeforeRecorded;
import org.candour.command.consent.ConsentRefusals.AlreadyAnswered;
import org.candour.command.consent.ConsentRefusals.NothingToAgree;
import org.candour.command.consent.ConsentRefusals.SayWhichTerms;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.TermsAnswered;
import org.candour.events.commissioning.agreement.AgreementSigned;
import org.candour.events.commissioning.agreement.AgreementTerms;
import org.candour.events.commissioning.agreement.AgreementTermsBuilder;
import org.candour.events.commissioning.agreement.FundingMechanism;
import org.candour.events.estate.closure.ClosureAnnounced;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.estate.closure.ClosureTermsBuilder;
import org.candour.events.estate.closure.ExitPlanAgreed;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.partnership.arrangement.ArrangementKind;
import org.candour.events.partnership.arrangement.ArrangementMade;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.candour.events.partnership.arrangement.ArrangementTermsBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one side recorded as agreed is its account until each of the others has agreed. */
class AgreeTermsTest {

  private static final String DAY = "2009-06-01";
  private static final OrganisationId P1 = new OrganisationId("GB-CHC-1074546");
  private static final OrganisationId P2 = new OrganisationId("GB-CHC-219279");
  private static final Party PROVIDER = new Party(P1.value());
  private static final Party OTHER = new Party(P2.value());
  private static final Party PRISON = Party.of(CANTERBURY);
  private static final StreamId AGREEMENT = stream("agreement");
  private static final StreamId ARRANGEMENT = stream("arrangement");
  private static final StreamId CLOSURE = stream("closure");

  private static final AgreementTerms TERMS =
      AgreementTermsBuilder.builder()
          .provider(P1)
          .establishments(List.of(CANTERBURY))
          .service("Housing advice")
          .mechanism(FundingMechanism.GRANT)
          .startsOn(PartialDate.parse("2009-10-01"))
          .build();
  private static final Happened SIGNED =
      on(DAY, new AgreementSigned(null, TERMS, null, PartialDate.parse(DAY)));
  private static final Scenario BY_PAYER = given(SIGNED.saidBy(PRISON));

  private static StreamId stream(String type) {
    return new StreamId(type, "00000000-0000-4000-8000-000000000001");
  }

  private static Issued agree(StreamId stream, @Nullable Long entry) {
    return at(DAY, new AgreeTerms(stream, entry, true, null));
  }

  private static Issued dispute(StreamId stream) {
    return at(DAY, new AgreeTerms(stream, null, false, "We signed for two years"));
  }

  private static TermsAnswered agreed(long entry, Party by) {
    return new TermsAnswered(entry, by, true, null);
  }

  private static TermsAnswered disputed(Party by) {
    return new TermsAnswered(FIRST_GIVEN, by, false, "We signed for two years");
  }

  private static Issued byPartner(Issued issued, OrganisationId organisation) {
    return issued.by(Role.PARTNER, organisation.value(), null);
  }

  private static Issued byGovernor(Issued issued) {
    return issued.by(Role.EXECUTIVE_GOVERNOR, null, CANTERBURY.value());
  }

  @Test
  void theProviderAgreesToWhatThePayerSigned() {
    BY_PAYER.when(byPartner(agree(AGREEMENT, null), P1)).expect(agreed(FIRST_GIVEN, PROVIDER));
    BY_PAYER
        .when(byPartner(agree(AGREEMENT, FIRST_GIVEN), P1))
        .expect(agreed(FIRST_GIVEN, PROVIDER));
    BY_PAYER.when(byPartner(dispute(AGREEMENT), P1)).expect(disputed(PROVIDER));
  }

  @Test
  void nobodyAgreesToTheirOwnWordOrForTheOtherSide() {
    BY_PAYER.when(byGovernor(agree(AGREEMENT, null))).expectRefusal(NotTheirsToSay.class);
    BY_PAYER
        .when(agree(AGREEMENT, null).by(Role.COMMISSIONER, null, null))
        .expectRefusal(NotTheirsToSay.class);
    BY_PAYER.when(byPartner(agree(AGREEMENT, null), P2)).expectNotYours();
  }

  @Test
  void aRegistrarWritesDownWhatTheOtherSideSaidAndWhere() {
    BY_PAYER
        .when(agree(AGREEMENT, null).by(Role.REGISTRAR, null, null))
        .expectRefusal(NotTheirsToSay.class);
    BY_PAYER.when(agree(AGREEMENT, null).saidBy(PROVIDER)).expect(agreed(FIRST_GIVEN, PROVIDER));
    BY_PAYER
        .when(agree(AGREEMENT, null).withoutDocument().saidBy(PROVIDER))
        .expectRefusal(NotTheirsToSay.class);
    BY_PAYER.when(agree(AGREEMENT, null).saidBy(PRISON)).expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void aSourceMayTellThatBothSidesSigned() {
    Scenario told = given(SIGNED.from(REPORT));
    Happened payerSigned = on(DAY, agreed(FIRST_GIVEN, PRISON)).saidBy(PRISON).from(REPORT);

    told.when(agree(AGREEMENT, null).withoutDocument().importedFrom(REPORT).saidBy(PRISON))
        .expect(agreed(FIRST_GIVEN, PRISON));
    told.and(payerSigned)
        .when(agree(AGREEMENT, null).withoutDocument().importedFrom(REPORT).saidBy(PROVIDER))
        .expect(agreed(FIRST_GIVEN, PROVIDER));
  }

  @Test
  void whoeverDidNotAgreeMayAgreeLaterAndWhoeverAgreedIsHeldToIt() {
    Happened agreed = on(DAY, agreed(FIRST_GIVEN, PROVIDER)).saidBy(PROVIDER);
    Happened disputed = on(DAY, disputed(PROVIDER)).saidBy(PROVIDER);

    BY_PAYER
        .and(disputed)
        .when(byPartner(agree(AGREEMENT, null), P1))
        .expect(agreed(FIRST_GIVEN, PROVIDER));
    BY_PAYER
        .and(disputed)
        .when(byPartner(dispute(AGREEMENT), P1))
        .expectRefusal(AlreadyAnswered.class);
    BY_PAYER
        .and(agreed)
        .when(byPartner(dispute(AGREEMENT), P1))
        .expectRefusal(AlreadyAnswered.class);
    BY_PAYER
        .and(agreed)
        .when(byPartner(agree(AGREEMENT, null), P1))
        .expectRefusal(AlreadyAnswered.class);
  }

  @Test
  void whatIsCorrectedHasToBeAgreedAnew() {
    FactCorrected corrected =
        new FactCorrected(
            FIRST_GIVEN,
            "service",
            CandourJson.mapper().valueToTree("Housing advice"),
            CandourJson.mapper().valueToTree("Advice"),
            Standing.CORRECTED,
            "Mistyped");

    BY_PAYER
        .and(
            on(DAY, agreed(FIRST_GIVEN, PROVIDER)).saidBy(PROVIDER),
            on(DAY, corrected).saidBy(PRISON))
        .when(byPartner(agree(AGREEMENT, null), P1))
        .expect(agreed(FIRST_GIVEN, PROVIDER));
  }

  @Test
  void anAnswerFollowsWhatItAnswers() {
    given(on("2009-06-02", SIGNED.event()).saidBy(PRISON))
        .when(byPartner(agree(AGREEMENT, null), P1))
        .expectRefusal(AgreedBeforeRecorded.class);
  }

  private static Happened made(OrganisationId... organisations) {
    return on(
        DAY,
        new ArrangementMade(
            ArrangementTermsBuilder.builder()
                .kind(ArrangementKind.FAMILY)
                .establishment(CANTERBURY)
                .organisations(List.of(organisations))
                .what("Visits")
                .until(LocalDate.parse("2009-12-31"))
                .build()));
  }

  @Test
  void eachOrganisationOfAnArrangementAnswersForItself() {
    Scenario byPrison = given(made(P1, P2).saidBy(PRISON));
    Scenario byPartner = given(made(P1, P2).saidBy(PROVIDER));

    byPrison.when(byPartner(agree(ARRANGEMENT, null), P1)).expect(agreed(FIRST_GIVEN, PROVIDER));
    byPrison
        .and(on(DAY, agreed(FIRST_GIVEN, PROVIDER)).saidBy(PROVIDER))
        .when(byPartner(dispute(ARRANGEMENT), P2))
        .expect(disputed(OTHER));
    byPrison.when(byGovernor(agree(ARRANGEMENT, null))).expectRefusal(NotTheirsToSay.class);
    byPartner.when(byGovernor(agree(ARRANGEMENT, null))).expect(agreed(FIRST_GIVEN, PRISON));
    byPartner.when(byPartner(agree(ARRANGEMENT, null), P2)).expect(agreed(FIRST_GIVEN, OTHER));
    byPartner.when(byPartner(agree(ARRANGEMENT, null), P1)).expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void whatAPrisonArrangesAloneNeedsNobodysWord() {
    given(made().saidBy(PRISON))
        .when(byGovernor(agree(ARRANGEMENT, null)))
        .expectRefusal(NothingToAgree.class);
  }

  @Test
  void anotherLastDayOfAnArrangementIsAgreedAnew() {
    LocalDate later = LocalDate.parse("2010-12-31");
    Happened agreed = on(DAY, agreed(FIRST_GIVEN, PROVIDER)).saidBy(PROVIDER);
    Happened renewed = on(DAY, new ArrangementReviewed("It works", later)).saidBy(PRISON);
    Happened looked = on(DAY, new ArrangementReviewed("It works", null)).saidBy(PRISON);
    Scenario arranged = given(made(P1).saidBy(PRISON), agreed);

    arranged
        .and(renewed)
        .when(byPartner(agree(ARRANGEMENT, null), P1))
        .expect(agreed(FIRST_GIVEN + 2, PROVIDER));
    arranged
        .and(renewed)
        .when(byPartner(agree(ARRANGEMENT, FIRST_GIVEN), P1))
        .expectRefusal(NothingToAgree.class);
    arranged
        .and(looked)
        .when(byPartner(agree(ARRANGEMENT, null), P1))
        .expectRefusal(AlreadyAnswered.class);
  }

  private static Happened plan(OrganisationId organisation, String service) {
    return on(DAY, new ExitPlanAgreed(organisation, service, null, LocalDate.parse("2009-12-31")))
        .saidBy(PRISON);
  }

  @Test
  void anOrganisationAgreesToItsOwnExitPlansAndSaysToWhichOfThem() {
    Scenario planned =
        given(
            on(
                    DAY,
                    new ClosureAnnounced(
                        ClosureTermsBuilder.builder()
                            .establishment(CANTERBURY)
                            .kind(ClosureKind.FULL)
                            .build(),
                        false,
                        false))
                .saidBy(PRISON),
            plan(P1, "Art"),
            plan(P1, "Visits"),
            plan(P2, "Housing"));

    planned.when(byPartner(agree(CLOSURE, null), P1)).expectRefusal(SayWhichTerms.class);
    planned
        .when(byPartner(agree(CLOSURE, FIRST_GIVEN + 2), P1))
        .expect(agreed(FIRST_GIVEN + 2, PROVIDER));
    planned
        .and(on(DAY, agreed(FIRST_GIVEN + 2, PROVIDER)).saidBy(PROVIDER))
        .when(byPartner(agree(CLOSURE, null), P1))
        .expect(agreed(FIRST_GIVEN + 1, PROVIDER));
    planned.when(byPartner(agree(CLOSURE, null), P2)).expect(agreed(FIRST_GIVEN + 3, OTHER));
    planned.when(byPartner(agree(CLOSURE, FIRST_GIVEN + 3), P1)).expectNotYours();
    planned.when(byGovernor(agree(CLOSURE, FIRST_GIVEN + 1))).expectRefusal(NotTheirsToSay.class);
    planned
        .when(byPartner(agree(CLOSURE, null), new OrganisationId("GB-CHC-300001")))
        .expectNotYours();
  }

  @Test
  void prisonsThatPayTogetherAgreeAsOne() {
    AgreementTerms together =
        TERMS.withEstablishments(List.of(CANTERBURY, new EstablishmentCode("HYI")));
    given(on(DAY, new AgreementSigned(null, together, null, PartialDate.parse(DAY))).saidBy(PRISON))
        .when(agree(AGREEMENT, null).by(Role.EXECUTIVE_GOVERNOR, null, "HYI"))
        .expectRefusal(NotTheirsToSay.class);
  }
}
