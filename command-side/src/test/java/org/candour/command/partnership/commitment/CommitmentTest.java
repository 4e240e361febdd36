package org.candour.command.partnership.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Scenario.FIRST_KNOWN;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyAccepted;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyDeclined;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyFulfilled;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyOffered;
import org.candour.command.partnership.commitment.CommitmentRefusals.CommitmentAlreadyWithdrawn;
import org.candour.command.partnership.commitment.CommitmentRefusals.DueDateAlreadyPast;
import org.candour.command.partnership.commitment.CommitmentRefusals.DueDateUnchanged;
import org.candour.command.partnership.commitment.CommitmentRefusals.NothingToDispute;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.commissioning.round.AwardTermsBuilder;
import org.candour.events.commissioning.round.LotAwarded;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.CommitmentAccepted;
import org.candour.events.partnership.commitment.CommitmentDeclined;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentMissed;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.CommitmentWithdrawn;
import org.candour.events.partnership.commitment.DueDateAsked;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.candour.events.partnership.commitment.EvidenceSubmitted;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of a promise, in both directions. */
class CommitmentTest {

  private static final CommitmentId ID = new CommitmentId("00000000-0000-4000-8000-000000000001");
  private static final Party PRISON = new Party("CYI");
  private static final Party CHARITY = new Party("GB-CHC-1074546");
  private static final Party STRANGER = new Party("GB-CHC-1000001");
  private static final StreamId ROUND =
      StreamId.parse("round/00000000-0000-4000-8000-000000000002");
  private static final LocalDate DUE = LocalDate.parse("2025-06-30");
  private static final CommitmentOffered OFFERED =
      new CommitmentOffered(
          CommitmentTermsBuilder.builder()
              .by(PRISON)
              .to(CHARITY)
              .what("A room on Tuesdays")
              .measure("It is open")
              .due(DUE)
              .build(),
          null);
  private static final LotAwarded AWARD =
      new LotAwarded(
          AwardTermsBuilder.builder()
              .supplier(new OrganisationId("GB-CHC-1074546"))
              .rationale("Best")
              .build(),
          List.of(),
          null);

  private static Issued byGovernor(String on, CommitmentCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static Issued byCharity(String on, CommitmentCommand command) {
    return at(on, command).by(Role.PARTNER, CHARITY.value(), null);
  }

  private static OfferCommitment offer(Party by, Party to, @Nullable Long arisesFrom) {
    return new OfferCommitment(
        ID,
        CommitmentTermsBuilder.builder()
            .by(by)
            .to(to)
            .what("A room on Tuesdays")
            .measure("It is open")
            .due(DUE)
            .build(),
        arisesFrom,
        null);
  }

  @Test
  void aPrisonPromisesACharitySomething() {
    givenNothing().when(byGovernor("2025-01-10", offer(PRISON, CHARITY, null))).expect(OFFERED);
    givenNothing()
        .when(byGovernor("2025-01-10", offer(PRISON, CHARITY, null)))
        .expectAllToConcern(PRISON.stream(), CHARITY.stream());
  }

  @Test
  void aCharityPromisesAPrisonSomething() {
    givenNothing()
        .when(byCharity("2025-01-10", offer(CHARITY, PRISON, null)))
        .expect(
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(CHARITY)
                    .to(PRISON)
                    .what("A room on Tuesdays")
                    .measure("It is open")
                    .due(DUE)
                    .build(),
                null));
  }

  @Test
  void nobodyPromisesForTheOtherSide() {
    givenNothing().when(byGovernor("2025-01-10", offer(CHARITY, PRISON, null))).expectNotYours();
  }

  @Test
  void nobodyPromisesToThemselves() {
    assertThatThrownBy(() -> offer(PRISON, PRISON, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A promise must be made to somebody else");
  }

  @Test
  void aPrisonThatIsNotRegisteredPromisesNothing() {
    givenNothing()
        .when(at("2025-01-10", offer(new Party("ZZZ"), CHARITY, null)))
        .expectRefusal(EstablishmentNotRegistered.class);
  }

  @Test
  void aPromiseArisesFromAnAwardAndBothEndsSayIt() {
    Scenario awarded = givenNothing().knowing(ROUND, on("2025-01-01", AWARD));

    awarded
        .when(byGovernor("2025-01-10", offer(PRISON, CHARITY, FIRST_KNOWN)))
        .expect(
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(PRISON)
                    .to(CHARITY)
                    .what("A room on Tuesdays")
                    .measure("It is open")
                    .due(DUE)
                    .build(),
                new Link(FIRST_KNOWN, ROUND)));
    awarded
        .when(byGovernor("2025-01-10", offer(PRISON, CHARITY, FIRST_KNOWN)))
        .expectAllToConcern(PRISON.stream(), CHARITY.stream(), ROUND);
  }

  @Test
  void whatAPromiseArisesFromIsThere() {
    givenNothing()
        .when(at("2025-01-10", offer(PRISON, CHARITY, 77L)))
        .expectRefusal(LinkToNothing.class)
        .naming("entry", 77L);
  }

  @Test
  void aPromiseDoesNotArisesFromARegistration() {
    givenNothing()
        .when(at("2025-01-10", offer(PRISON, CHARITY, 0L)))
        .expectRefusal(LinkToSomethingElse.class)
        .naming("is", "establishment.registered");
  }

  @Test
  void anOrganisationAnswersUnderTheRecordThatIsNamedWhereItHasTwo() {
    OrganisationId other = new OrganisationId("GB-COH-01234567");
    Account partner = new Account("partner", Set.of(Role.PARTNER), Set.of(), other, false, null);
    Set<OrganisationId> both = Set.of(other, new OrganisationId(CHARITY.value()));
    Scenario offered = given(on("2025-01-15", OFFERED));

    offered.when(at("2025-01-20", new AcceptCommitment(ID)).by(partner)).expectNotYours();
    Scenario.Outcome accepted =
        offered.when(at("2025-01-20", new AcceptCommitment(ID)).by(partner.of(both)));
    accepted.expect(new CommitmentAccepted(CHARITY));
    assertThat(accepted.actor().side()).isEqualTo(CHARITY);
  }

  @Test
  void whomItWasMadeToAccepts() {
    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-01-20", new AcceptCommitment(ID)))
        .expect(new CommitmentAccepted(CHARITY));
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-01-20", new AcceptCommitment(ID)))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void whomItWasMadeToDeclines() {
    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-01-20", new DeclineCommitment(ID, "Too late")))
        .expect(new CommitmentDeclined("Too late", CHARITY));
    given(on("2025-01-10", OFFERED), on("2025-01-20", new CommitmentDeclined("No", CHARITY)))
        .when(byCharity("2025-02-01", new AcceptCommitment(ID)))
        .expectRefusal(CommitmentAlreadyDeclined.class);
  }

  @Test
  void whatIsAcceptedIsNotAcceptedAgainOrDeclined() {
    Scenario accepted =
        given(on("2025-01-10", OFFERED), on("2025-01-20", new CommitmentAccepted(CHARITY)));

    accepted
        .when(byCharity("2025-02-01", new AcceptCommitment(ID)))
        .expectRefusal(CommitmentAlreadyAccepted.class);
    accepted
        .when(byCharity("2025-02-01", new DeclineCommitment(ID, "No")))
        .expectRefusal(CommitmentAlreadyAccepted.class);
  }

  @Test
  void whoPromisedNeverConfirms() {
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new ConfirmFulfilled(ID, null)))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", PRISON);
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new ConfirmFulfilled(ID, null)).saidBy(CHARITY))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", PRISON);
    given(on("2025-01-10", OFFERED))
        .when(at("2025-06-01", new ConfirmFulfilled(ID, null)).saidBy(PRISON))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void aStrangerConfirmsNothing() {
    given(on("2025-01-10", OFFERED))
        .when(
            at("2025-06-01", new ConfirmFulfilled(ID, null))
                .by(Role.PARTNER, STRANGER.value(), null))
        .expectNotYours();
  }

  @Test
  void whomItWasMadeToConfirmsOrAnInspectorOrARegistrarForThem() {
    Scenario offered = given(on("2025-01-10", OFFERED));

    offered
        .when(byCharity("2025-06-01", new ConfirmFulfilled(ID, "Seen")))
        .expect(new CommitmentFulfilled("Seen", CHARITY));
    offered
        .when(at("2025-06-01", new ConfirmFulfilled(ID, "Seen")).by(Role.INSPECTOR, null, null))
        .expect(new CommitmentFulfilled("Seen", null));
    offered
        .when(at("2025-06-01", new ConfirmFulfilled(ID, "Seen")).saidBy(CHARITY))
        .expect(new CommitmentFulfilled("Seen", CHARITY));
  }

  /** An inspector speaks for the inspectorate, and for no other level. */
  @Test
  void whatAnInspectorFoundIsWrittenDownForTheInspectorate() {
    Scenario offered = given(on("2025-01-10", OFFERED));
    Party inspectorate = Party.of(Level.INSPECTORATE);
    Issued confirmed = at("2025-06-01", new ConfirmFulfilled(ID, "Seen"));
    CommitmentFulfilled found = new CommitmentFulfilled("Seen", inspectorate);

    offered.when(confirmed.saidBy(inspectorate)).expect(found);
    offered.when(confirmed.by(Role.INSPECTOR, null, null).saidBy(inspectorate)).expect(found);
    offered
        .when(confirmed.saidBy(Party.of(Level.MINISTRY)))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", Party.of(Level.MINISTRY));
  }

  @Test
  void aPromiseIsConfirmedOnce() {
    given(on("2025-01-10", OFFERED), on("2025-05-01", new CommitmentFulfilled(null, CHARITY)))
        .when(byCharity("2025-06-01", new ConfirmFulfilled(ID, null)))
        .expectRefusal(CommitmentAlreadyFulfilled.class)
        .naming("fulfilledOn", PartialDate.parse("2025-05-01"));
  }

  @Test
  void evidenceComesFromWhoPromisedAndIsDisputedByTheOther() {
    Scenario shown =
        given(on("2025-01-10", OFFERED), on("2025-06-01", new EvidenceSubmitted("Open", PRISON)));

    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new SubmitEvidence(ID, "Open")))
        .expect(new EvidenceSubmitted("Open", PRISON));
    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-06-01", new SubmitEvidence(ID, "Open")))
        .expectRefusal(NotTheirsToSay.class);
    shown
        .when(byCharity("2025-06-10", new DisputeFulfilment(ID, "Locked")))
        .expect(new FulfilmentDisputed("Locked", CHARITY));
    shown
        .when(byGovernor("2025-06-10", new DisputeFulfilment(ID, "Locked")))
        .expectRefusal(NotTheirsToSay.class);
    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-06-10", new DisputeFulfilment(ID, "Locked")))
        .expectRefusal(NothingToDispute.class);
  }

  @Test
  void aLaterDayIsForWhomItWasPromisedToToSet() {
    LocalDate later = LocalDate.parse("2025-09-30");

    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-06-01", new ChangeDueDate(ID, later, "No staff")))
        .expect(new DueDateChanged(later, "No staff", DUE, CHARITY));
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new ChangeDueDate(ID, later, "No staff")))
        .expect(new DueDateAsked(later, "No staff", DUE, PRISON));
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new ChangeDueDate(ID, DUE, "No staff")))
        .expectRefusal(DueDateUnchanged.class);
    given(on("2025-01-10", OFFERED))
        .when(
            at("2025-06-01", new ChangeDueDate(ID, later, "No staff"))
                .by(Role.PARTNER, STRANGER.value(), null))
        .expectNotYours();
  }

  @Test
  void anEarlierDayIsNotInForceUntilWhoPromisedSetsIt() {
    LocalDate earlier = LocalDate.parse("2025-03-31");
    Scenario asked =
        given(
            on("2025-01-10", OFFERED),
            on("2025-02-01", new DueDateAsked(earlier, "It is cold", DUE, CHARITY)));

    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-02-01", new ChangeDueDate(ID, earlier, "It is cold")))
        .expect(new DueDateAsked(earlier, "It is cold", DUE, CHARITY));
    asked
        .when(at("2025-03-31", new RecordSilence(ID.stream(), "promise", earlier)))
        .expectRefusal(NothingOverdue.class);
    asked
        .when(byGovernor("2025-02-10", new ChangeDueDate(ID, earlier, "It is cold")))
        .expect(new DueDateChanged(earlier, "It is cold", DUE, PRISON));
    asked
        .and(on("2025-02-10", new DueDateChanged(earlier, "It is cold", DUE, PRISON)))
        .when(at("2025-03-31", new RecordSilence(ID.stream(), "promise", earlier)))
        .expect(new CommitmentMissed(earlier, null));
  }

  @Test
  void aNationalCommissionerSpeaksForNeitherSide() {
    Scenario shown =
        given(on("2025-01-10", OFFERED), on("2025-06-01", new EvidenceSubmitted("Open", PRISON)));
    for (Party side : Arrays.asList(CHARITY, PRISON, null)) {
      for (CommitmentCommand command :
          List.of(
              new AcceptCommitment(ID),
              new DeclineCommitment(ID, "No"),
              new WithdrawCommitment(ID, "No"),
              new SubmitEvidence(ID, "Open"),
              new ConfirmFulfilled(ID, null),
              new DisputeFulfilment(ID, "Locked"),
              new ChangeDueDate(ID, LocalDate.parse("2025-09-30"), "No staff"))) {
        shown
            .when(at("2025-06-01", command).by(Role.COMMISSIONER, null, null).saidBy(side))
            .expectRefusal(NotTheirsToSay.class);
      }
    }
  }

  @Test
  void nationalOversightPromisesForTheMinistryAndForNoPrison() {
    var terms = CommitmentTermsBuilder.builder(OFFERED.terms());
    CommitmentOffered ministrys =
        new CommitmentOffered(terms.by(Party.of(Level.MINISTRY)).build(), null);

    givenNothing()
        .when(
            at("2025-01-10", new OfferCommitment(ID, ministrys.terms(), null, null))
                .by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(ministrys);
    given(on("2025-01-10", ministrys))
        .when(
            at("2025-06-01", new SubmitEvidence(ID, "It is open"))
                .by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(new EvidenceSubmitted("It is open", Party.of(Level.MINISTRY)));
    given(on("2025-01-10", OFFERED))
        .when(
            at("2025-06-01", new SubmitEvidence(ID, "It is open"))
                .by(Role.NATIONAL_OVERSIGHT, null, null))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void aRegistrarSaysWhoseWordItIsAndWhereItWasSaid() {
    Scenario offered = given(on("2025-01-10", OFFERED));
    Issued confirm = at("2025-06-01", new ConfirmFulfilled(ID, "Seen"));

    offered
        .when(confirm.saidBy(null))
        .expectRefusal(NotTheirsToSay.class)
        .naming("may", List.of(CHARITY));
    offered
        .when(confirm.saidBy(CHARITY).withoutDocument())
        .expectRefusal(NotTheirsToSay.class)
        .naming("saidBy", CHARITY);
    offered
        .when(confirm.saidBy(CHARITY).withoutDocument().importedFrom(REPORT))
        .expect(new CommitmentFulfilled("Seen", CHARITY));
    assertThat(offered.when(confirm.saidBy(CHARITY)).actor().saidBy()).isEqualTo(CHARITY);
  }

  @Test
  void aPartnerSpeaksForItsOrganisationWhateverPrisonItsAccountNames() {
    given(on("2025-01-10", OFFERED))
        .when(at("2025-01-12", new AcceptCommitment(ID)).by(Role.PARTNER, CHARITY.value(), "CYI"))
        .expect(new CommitmentAccepted(CHARITY));
  }

  @Test
  void aGovernorSpeaksForThePrisonWhateverOrganisationItsAccountNames() {
    given(on("2025-01-10", OFFERED))
        .when(
            at("2025-01-12", new AcceptCommitment(ID))
                .by(Role.EXECUTIVE_GOVERNOR, CHARITY.value(), "CYI"))
        .expectRefusal(NotTheirsToSay.class)
        .naming("speaker", PRISON);
  }

  @Test
  void onlyWhoPromisedWithdraws() {
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-06-01", new WithdrawCommitment(ID, "No money")))
        .expect(new CommitmentWithdrawn("No money", PRISON));
    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-06-01", new WithdrawCommitment(ID, "No money")))
        .expectRefusal(NotTheirsToSay.class);
    given(on("2025-01-10", OFFERED), on("2025-06-01", new CommitmentWithdrawn("No", PRISON)))
        .when(byGovernor("2025-06-02", new SubmitEvidence(ID, "Open")))
        .expectRefusal(CommitmentAlreadyWithdrawn.class);
  }

  @Test
  void silenceIsRecordedOnceAndNotWhereSomethingWasShown() {
    RecordSilence missed = new RecordSilence(ID.stream(), "promise", DUE);

    given(on("2025-01-10", OFFERED))
        .when(at("2025-06-30", missed))
        .expect(new CommitmentMissed(DUE, null));
    given(on("2025-01-10", OFFERED), on("2025-06-30", new CommitmentMissed(DUE, null)))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
    given(on("2025-01-10", OFFERED), on("2025-06-29", new EvidenceSubmitted("Open", PRISON)))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
    given(
            on("2025-01-10", OFFERED),
            on("2025-06-01", new DueDateChanged(DUE.plusDays(9), "No staff", DUE, null)))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
  }

  @Test
  void whatWasMissedCanBeKeptLateOrGetANewDay() {
    Scenario missed =
        given(on("2025-01-10", OFFERED), on("2025-06-30", new CommitmentMissed(DUE, null)));

    missed
        .when(byCharity("2025-08-01", new ConfirmFulfilled(ID, "Late")))
        .expect(new CommitmentFulfilled("Late", CHARITY));
    missed
        .and(on("2025-07-01", new DueDateChanged(DUE.plusDays(60), "Again", DUE, null)))
        .when(at("2025-08-29", new RecordSilence(ID.stream(), "promise", DUE.plusDays(60))))
        .expect(new CommitmentMissed(DUE.plusDays(60), null));
  }

  @Test
  void aConfirmationCanBeDisputedAndThePromiseIsOpenAgain() {
    given(
            on("2025-01-10", OFFERED),
            on("2025-05-01", new CommitmentFulfilled(null, null)),
            on("2025-05-02", new FulfilmentDisputed("Locked", CHARITY)))
        .when(at("2025-06-30", new RecordSilence(ID.stream(), "promise", DUE)))
        .expect(new CommitmentMissed(DUE, disputed(null, "2025-05-01", "2025-05-02")));
  }

  private static CommitmentMissed.Disputed disputed(
      @Nullable String account, String shownOn, String disputedOn) {
    return new CommitmentMissed.Disputed(
        account, PartialDate.parse(shownOn), PartialDate.parse(disputedOn));
  }

  @Test
  void whatStoodOnItsDayAndIsDisputedLaterWasNotMissedInSilence() {
    RecordSilence missed = new RecordSilence(ID.stream(), "promise", DUE);
    FulfilmentDisputed disputed = new FulfilmentDisputed("Locked", CHARITY);
    Scenario shown =
        given(on("2025-01-10", OFFERED), on("2025-06-30", new EvidenceSubmitted("Open", PRISON)));
    Scenario confirmed =
        given(on("2025-01-10", OFFERED), on("2025-06-01", new CommitmentFulfilled(null, CHARITY)));

    shown
        .and(on("2025-07-01", disputed))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
    shown
        .and(on("2025", disputed))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
    confirmed
        .and(on("2025-07-01", disputed))
        .when(at("2025-06-30", missed))
        .expectRefusal(NothingOverdue.class);
    shown
        .and(on("2025-06-30", disputed))
        .when(at("2025-06-30", missed))
        .expect(new CommitmentMissed(DUE, disputed("Open", "2025-06-30", "2025-06-30")));
  }

  @Test
  void whatWasDisputedAfterItsDayFallsDueAgainOnANewOne() {
    given(
            on("2025-01-10", OFFERED),
            on("2025-06-30", new EvidenceSubmitted("Open", PRISON)),
            on("2025-07-01", new FulfilmentDisputed("Locked", CHARITY)),
            on("2025-07-02", new DueDateChanged(DUE.plusDays(60), "Again", DUE, null)))
        .when(at("2025-08-29", new RecordSilence(ID.stream(), "promise", DUE.plusDays(60))))
        .expect(
            new CommitmentMissed(DUE.plusDays(60), disputed("Open", "2025-06-30", "2025-07-01")));
  }

  @Test
  void nothingIsPromisedForADayThatIsPast() {
    givenNothing()
        .when(byGovernor("2025-07-01", offer(PRISON, CHARITY, null)))
        .expectRefusal(DueDateAlreadyPast.class)
        .naming("occurredOn", PartialDate.parse("2025-07-01"));
    givenNothing().when(byGovernor("2025-06-30", offer(PRISON, CHARITY, null))).expect(OFFERED);
    givenNothing().when(byGovernor("2025", offer(PRISON, CHARITY, null))).expect(OFFERED);
    givenNothing()
        .when(at("2025-07-01", offer(PRISON, CHARITY, null)).importedFrom(REPORT))
        .expect(OFFERED);
  }

  @Test
  void noDayIsMovedToOneThatIsPast() {
    ChangeDueDate forward = new ChangeDueDate(ID, LocalDate.parse("2025-02-28"), "Sooner");
    Scenario offered = given(on("2025-01-10", OFFERED));

    offered
        .when(byGovernor("2025-03-01", forward))
        .expectRefusal(DueDateAlreadyPast.class)
        .naming("due", LocalDate.parse("2025-02-28"));
    offered
        .when(byGovernor("2025-02-28", forward))
        .expect(new DueDateChanged(LocalDate.parse("2025-02-28"), "Sooner", DUE, PRISON));
    offered
        .when(at("2025-03-01", forward).importedFrom(REPORT))
        .expect(new DueDateChanged(LocalDate.parse("2025-02-28"), "Sooner", DUE, PRISON));
  }

  @Test
  void aPromiseIsMadeOnce() {
    given(on("2025-01-10", OFFERED))
        .when(byGovernor("2025-01-11", offer(PRISON, CHARITY, null)))
        .expectRefusal(CommitmentAlreadyOffered.class);
  }

  @Test
  void nobodyWhoCommissionsConfirmsInTheSteadOfTheOrganisationThatItWasPromisedTo() {
    given(on("2025-01-10", OFFERED))
        .when(
            at("2025-06-01", new ConfirmFulfilled(ID, "Fine"))
                .by(Role.COMMISSIONER, null, null)
                .saidBy(CHARITY))
        .expectRefusal(NotTheirsToSay.class);
  }

  @Test
  void whatWasMissedBeforeItWasAcceptedIsStillAccepted() {
    given(on("2025-01-10", OFFERED), on("2025-06-30", new CommitmentMissed(DUE, null)))
        .when(at("2025-07-01", new AcceptCommitment(ID)).saidBy(CHARITY))
        .expect(new CommitmentAccepted(CHARITY));
  }

  @Test
  void aPromiseIsTheMatterOfWhoPromises() {
    assertThat(
            new OfferCommitment(
                    ID,
                    CommitmentTermsBuilder.builder()
                        .by(PRISON)
                        .to(CHARITY)
                        .what("A")
                        .due(DUE)
                        .build(),
                    null,
                    null)
                .within())
        .containsExactly(PRISON.stream());
    assertThat(new AcceptCommitment(ID).within()).isEmpty();
  }

  @Test
  void nothingOfAPromiseComesBeforeItsOfferOrAfterItsEnd() {
    Scenario accepted =
        given(on("2025-01-10", OFFERED), on("2025-01-20", new CommitmentAccepted(CHARITY)));

    given(on("2025-01-10", OFFERED))
        .when(byCharity("2025-01-09", new AcceptCommitment(ID)))
        .expectRefusal(OutOfOrder.class);
    accepted
        .when(byGovernor("2025-01-19", new WithdrawCommitment(ID, "No money")))
        .expectRefusal(OutOfOrder.class);
    accepted
        .when(byGovernor("2025-01-05", new WithdrawCommitment(ID, "No money")))
        .expectRefusal(OutOfOrder.class);
    accepted
        .when(byGovernor("2025-01-20", new WithdrawCommitment(ID, "No money")))
        .expect(new CommitmentWithdrawn("No money", PRISON));
  }
}
