package org.candour.command.governance.board;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.REPORT;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.Scenario.undetermined;
import static org.candour.command.governance.board.BoardScenario.ANNA;
import static org.candour.command.governance.board.BoardScenario.BEN;
import static org.candour.command.governance.board.BoardScenario.CARA;
import static org.candour.command.governance.board.BoardScenario.CHARITY;
import static org.candour.command.governance.board.BoardScenario.DAN;
import static org.candour.command.governance.board.BoardScenario.DECIDED;
import static org.candour.command.governance.board.BoardScenario.DUE;
import static org.candour.command.governance.board.BoardScenario.MEETING;
import static org.candour.command.governance.board.BoardScenario.MET;
import static org.candour.command.governance.board.BoardScenario.MET_ON;
import static org.candour.command.governance.board.BoardScenario.MINISTRY;
import static org.candour.command.governance.board.BoardScenario.ORGANISATION;
import static org.candour.command.governance.board.BoardScenario.PAPER;
import static org.candour.command.governance.board.BoardScenario.PRISON;
import static org.candour.command.governance.board.BoardScenario.RESOLUTION;
import static org.candour.command.governance.board.BoardScenario.SEATED;
import static org.candour.command.governance.board.BoardScenario.STANDING;
import static org.candour.command.governance.board.BoardScenario.STREAM;
import static org.candour.command.governance.board.BoardScenario.byBoard;
import static org.candour.command.governance.board.BoardScenario.hold;
import static org.candour.command.governance.board.BoardScenario.resolution;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Issued;
import org.candour.command.deadline.NothingOverdue;
import org.candour.command.deadline.RecordSilence;
import org.candour.command.governance.board.refusal.BoardRefusals.ActionAlreadyDeclined;
import org.candour.command.governance.board.refusal.BoardRefusals.AskedOfAnother;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingAlreadyCancelled;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingAlreadyHeld;
import org.candour.command.governance.board.refusal.BoardRefusals.MeetingOnAnotherDay;
import org.candour.command.governance.board.refusal.BoardRefusals.MinutesAlreadyApproved;
import org.candour.command.governance.board.refusal.BoardRefusals.MinutesOnlyAtALaterMeeting;
import org.candour.command.governance.board.refusal.BoardRefusals.MoreVotesThanPresent;
import org.candour.command.governance.board.refusal.BoardRefusals.NoSuchAction;
import org.candour.command.governance.board.refusal.BoardRefusals.NobodyPresent;
import org.candour.command.governance.board.refusal.BoardRefusals.NotAMember;
import org.candour.command.governance.board.refusal.BoardRefusals.NotPresent;
import org.candour.command.stream.DayAlreadyPast;
import org.candour.command.stream.LinkResolver.LinkToNothing;
import org.candour.command.stream.LinkResolver.LinkToSomethingElse;
import org.candour.command.stream.NotTheirsToSay;
import org.candour.command.stream.Order.OutOfOrder;
import org.candour.events.Role;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingCancelled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.governance.board.terms.AgendaKind;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The meetings of a board, what it decides there, and what it asks for. */
class MeetingsTest {

  private static final String PAPERS = "board-papers";
  private static final String MEETS = "board-meets";
  private static final String QUORUM = "board-quorum";
  private static final String INTEREST = "board-interest";
  private static final LocalDate MARCH = LocalDate.parse(MET_ON);
  private static final LocalDate APRIL = LocalDate.parse("2025-04-06");

  private static CallMeeting call(LocalDate on, AgendaItem... agenda) {
    return new CallMeeting(CANTERBURY, on, List.of(agenda));
  }

  private static RecordResolution decide(int inFavour, AskedAction... actions) {
    return new RecordResolution(CANTERBURY, MEETING.entry(), resolution(inFavour, actions));
  }

  private static RecordSilence silence(String deadline, LocalDate due) {
    return new RecordSilence(STREAM, deadline, due);
  }

  private static AgendaItem item(@Nullable Long about, @Nullable StreamId stream) {
    return new AgendaItem("The roof", AgendaKind.DECISION, about, stream, List.of(PAPER));
  }

  @Test
  void aBoardIsCalledFiveWorkingDaysBeforeItMeetsOrExplains() {
    STANDING
        .when(byBoard("2025-02-24", call(MARCH)))
        .expect(new MeetingCalled(MARCH, List.of(), List.of()), met(PAPERS));
    STANDING
        .when(byBoard("2025-02-25", call(MARCH)))
        .expectToNeedExplanation(breached(PAPERS).by(1));
    STANDING.when(byBoard("2025-03-04", call(MARCH))).expectRefusal(DayAlreadyPast.class);
  }

  @Test
  void anAgendaNamesEntriesAndMattersThatEverybodyMaySee() {
    StreamId reading = StreamId.parse("establishment/RDI");

    STANDING
        .when(byBoard("2025-02-03", call(MARCH, item(2L, reading))))
        .expect(
            new MeetingCalled(MARCH, List.of(item(2L, reading)), List.of(new Link(2, reading))),
            met(PAPERS));
    STANDING
        .when(byBoard("2025-02-03", call(MARCH, item(77L, null))))
        .expectRefusal(LinkToNothing.class);
  }

  @Test
  void aMeetingIsCancelledUnlessItWasHeldOrCancelledBefore() {
    MeetingCalled called = new MeetingCalled(MARCH, List.of(), List.of());
    Link call = new Link(104, STREAM);
    CancelMeeting cancel = new CancelMeeting(CANTERBURY, 104, "Snow");
    Scenario awaited = SEATED.and(on("2025-02-03", called));

    awaited.when(byBoard("2025-03-01", cancel)).expect(new MeetingCancelled(call, "Snow"));
    awaited
        .and(on("2025-03-01", new MeetingCancelled(call, "Snow")))
        .when(byBoard("2025-03-02", cancel))
        .expectRefusal(MeetingAlreadyCancelled.class);
    awaited
        .and(
            on(
                MET_ON,
                new MeetingHeld(MARCH, call, List.of(ANNA), List.of(), List.of(), List.of(), 2, 3)))
        .when(byBoard(MET_ON, cancel))
        .expectRefusal(MeetingAlreadyHeld.class);
    STANDING
        .when(byBoard("2025-03-01", new CancelMeeting(CANTERBURY, 100, "Snow")))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void aMeetingIsHeldWithThoseWhoAreMembersOnItsDay() {
    SEATED
        .when(byBoard(MET_ON, hold(MET_ON, ANNA, BEN)))
        .expect(BoardScenario.met(MET_ON, ANNA, BEN), met(MEETS));
    SEATED
        .when(byBoard(MET_ON, hold(MET_ON, ANNA, DAN)))
        .expectRefusal(NotAMember.class)
        .naming("member", DAN);
    SEATED.when(byBoard(MET_ON, hold(MET_ON))).expectRefusal(NobodyPresent.class);
    SEATED.when(byBoard("2025-03-10", hold(MET_ON, ANNA))).expectRefusal(MeetingOnAnotherDay.class);
    SEATED
        .when(
            byBoard(
                MET_ON,
                new HoldMeeting(
                    CANTERBURY, MARCH, null, List.of(ANNA), List.of(), List.of(), List.of(BEN))))
        .expectRefusal(NotPresent.class)
        .naming("member", BEN);
  }

  @Test
  void aMeetingFindsTheCallForItsDay() {
    SEATED
        .and(on("2025-02-03", new MeetingCalled(MARCH, List.of(), List.of())))
        .when(byBoard(MET_ON, hold(MET_ON, ANNA, BEN)))
        .expect(
            new MeetingHeld(
                MARCH,
                new Link(104, STREAM),
                List.of(ANNA, BEN),
                List.of(),
                List.of(),
                List.of(),
                2,
                3),
            met(MEETS));
  }

  @Test
  void aBoardThatMeetsAfterItsIntervalExplains() {
    SEATED
        .when(byBoard("2025-04-06", hold("2025-04-06", ANNA, BEN)))
        .expect(BoardScenario.met("2025-04-06", ANNA, BEN), met(MEETS));
    SEATED
        .when(byBoard("2025-04-07", hold("2025-04-07", ANNA, BEN)))
        .expectToNeedExplanation(breached(MEETS));
  }

  @Test
  void thatABoardDidNotMeetIsRecordedOnceForEachInterval() {
    LocalDate july = LocalDate.parse("2025-07-06");
    Scenario missed = SEATED.and(on("2025-04-06", new MeetingMissed(APRIL, 3)));

    SEATED.when(at("2025-04-06", silence("meeting", APRIL))).expect(new MeetingMissed(APRIL, 3));
    missed.when(at("2025-04-06", silence("meeting", APRIL))).expectRefusal(NothingOverdue.class);
    missed.when(at("2025-07-06", silence("meeting", july))).expect(new MeetingMissed(july, 3));
    MET.when(at("2025-04-06", silence("meeting", APRIL))).expectRefusal(NothingOverdue.class);
  }

  @Test
  void aBoardDecidesWhatItAsksOfWhom() {
    AskedAction action = new AskedAction("Mend the roof", MINISTRY, DUE);

    MET.when(byBoard(MET_ON, decide(3, action)))
        .expect(new ResolutionRecorded(MEETING, resolution(3, action)), met(QUORUM));
    MET.when(byBoard(MET_ON, decide(4))).expectRefusal(MoreVotesThanPresent.class);
    MET.when(byBoard("2025-05-01", decide(3, action))).expectRefusal(DayAlreadyPast.class);
    MET.when(byBoard("2025-03-02", decide(3))).expectRefusal(OutOfOrder.class);
    MET.when(byBoard(MET_ON, new RecordResolution(CANTERBURY, 100, resolution(3))))
        .expectRefusal(LinkToSomethingElse.class);
  }

  @Test
  void aBoardThatIsNotQuorateExplainsWhyItDecides() {
    Scenario inquorate = SEATED.and(on(MET_ON, BoardScenario.met(MET_ON, ANNA)));

    inquorate.when(byBoard(MET_ON, decide(1))).expectToNeedExplanation(breached(QUORUM));
    inquorate
        .when(byBoard(MET_ON, decide(1)).because("It could not wait"))
        .expect(
            new ResolutionRecorded(MEETING, resolution(1)),
            breached(QUORUM).explained("It could not wait"));
  }

  @Test
  void aSourceThatDoesNotSayWhoWasThereLeavesTheQuorumOpen() {
    SEATED
        .and(on(MET_ON, BoardScenario.met(MET_ON)))
        .when(at(MET_ON, decide(5)).importedFrom(REPORT))
        .expect(new ResolutionRecorded(MEETING, resolution(5)), undetermined(QUORUM));
  }

  @Test
  void nobodyVotesWhoDeclaredAnInterest() {
    Interest interest = new Interest(ANNA, "A charity that bids", ORGANISATION);
    List<PersonId> all = List.of(ANNA, BEN, CARA);
    Scenario declaredThere = SEATED.and(on(MET_ON, BoardScenario.met(all, List.of(interest))));

    declaredThere.when(byBoard(MET_ON, decide(3))).expectToNeedExplanation(breached(INTEREST));
    declaredThere
        .when(byBoard(MET_ON, decide(2)))
        .expect(new ResolutionRecorded(MEETING, resolution(2)), met(QUORUM), met(INTEREST));
    SEATED
        .and(on(MET_ON, BoardScenario.met(all, List.of(interest), ANNA)))
        .when(byBoard(MET_ON, decide(2)))
        .expect(new ResolutionRecorded(MEETING, resolution(2)), met(QUORUM), met(INTEREST));
  }

  @Test
  void anInterestDeclaredBeforeStandsAtEveryMeeting() {
    Interest interest = new Interest(ANNA, "A charity that bids", ORGANISATION);

    MET.and(on(MET_ON, new InterestDeclared(interest)))
        .when(byBoard(MET_ON, decide(3)))
        .expectToNeedExplanation(breached(INTEREST));
    MET.and(on(MET_ON, new InterestDeclared(interest)))
        .when(
            byBoard(
                MET_ON,
                new RecordResolution(
                    CANTERBURY,
                    MEETING.entry(),
                    new ResolutionTerms(
                        "No", "It is dear", List.of(), new Votes(1, 1, 1), List.of()))))
        .expect(
            new ResolutionRecorded(
                MEETING,
                new ResolutionTerms("No", "It is dear", List.of(), new Votes(1, 1, 1), List.of())),
            met(QUORUM),
            met(INTEREST));
  }

  @Test
  void whoeverWasAskedDeclinesAnActionAndSaysWhy() {
    DeclineAction ofPrison = decline(2, null);
    Issued byGovernor = at("2025-04-01", ofPrison).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");

    DECIDED.when(byGovernor).expect(new ActionDeclined(RESOLUTION, 2, "No staff", PRISON));
    DECIDED
        .and(on("2025-04-01", new ActionDeclined(RESOLUTION, 2, "No staff", PRISON)))
        .when(byGovernor)
        .expectRefusal(ActionAlreadyDeclined.class);
    DECIDED
        .when(at("2025-04-01", decline(1, null)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(AskedOfAnother.class)
        .naming("asked", MINISTRY);
    DECIDED
        .when(at("2025-04-01", decline(1, null)).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(new ActionDeclined(RESOLUTION, 1, "No staff", MINISTRY));
    DECIDED
        .when(at("2025-04-01", decline(4, null)).by(Role.EXECUTIVE_GOVERNOR, null, "CYI"))
        .expectRefusal(NoSuchAction.class)
        .naming("asked", 3);
  }

  @Test
  void anOrganisationDeclinesWhatItWasAskedAndNobodyElseDoesForIt() {
    DECIDED
        .when(at("2025-04-01", decline(3, CHARITY)).by(Role.PARTNER, CHARITY.value(), null))
        .expect(new ActionDeclined(RESOLUTION, 3, "No staff", CHARITY));
    DECIDED
        .when(at("2025-04-01", decline(3, CHARITY)).by(Role.PARTNER, "GB-CHC-300001", null))
        .expectNotYours();
    DECIDED
        .when(at("2025-04-01", decline(2, null)).by(Role.INSPECTOR, null, null))
        .expectRefusal(NotTheirsToSay.class);
  }

  private static DeclineAction decline(int number, @Nullable Party by) {
    return new DeclineAction(CANTERBURY, RESOLUTION.entry(), number, by, "No staff");
  }

  @Test
  void thatAnActionWasNeitherPromisedNorDeclinedIsRecordedOfEachByItself() {
    RecordSilence first = silence("action 105 1", DUE);

    DECIDED
        .when(at("2025-04-30", first))
        .expect(new ActionUnanswered(DUE, RESOLUTION, 1, "Mend the roof", MINISTRY));
    DECIDED
        .and(on("2025-04-01", new ActionDeclined(RESOLUTION, 1, "No money", MINISTRY)))
        .when(at("2025-04-30", first))
        .expectRefusal(NothingOverdue.class);
    DECIDED
        .and(on("2025-04-01", new ActionDeclined(RESOLUTION, 2, "No staff", PRISON)))
        .when(at("2025-04-30", first))
        .expect(new ActionUnanswered(DUE, RESOLUTION, 1, "Mend the roof", MINISTRY));
  }

  @Test
  void minutesAreApprovedAtALaterMeetingOnly() {
    ApproveMinutes approve = new ApproveMinutes(CANTERBURY, MEETING.entry(), PAPER, "A name");
    Scenario again = MET.and(on("2025-05-05", BoardScenario.met("2025-05-05", ANNA, BEN)));
    MinutesApproved approved = new MinutesApproved(MEETING, new Link(105, STREAM), PAPER, "A name");

    again.when(byBoard("2025-05-05", approve)).expect(approved);
    MET.when(byBoard("2025-05-05", approve)).expectRefusal(MinutesOnlyAtALaterMeeting.class);
    again.when(byBoard("2025-05-04", approve)).expectRefusal(MinutesOnlyAtALaterMeeting.class);
    again
        .and(on("2025-05-05", approved))
        .when(byBoard("2025-05-06", approve))
        .expectRefusal(MinutesAlreadyApproved.class);
  }
}
