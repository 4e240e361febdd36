package org.candour.command.governance.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Register.UNREGISTERED;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.breached;
import static org.candour.command.Scenario.givenNothing;
import static org.candour.command.Scenario.met;
import static org.candour.command.Scenario.on;
import static org.candour.command.governance.board.BoardScenario.ANNA;
import static org.candour.command.governance.board.BoardScenario.BEN;
import static org.candour.command.governance.board.BoardScenario.COMPOSITION;
import static org.candour.command.governance.board.BoardScenario.CONSTITUTED;
import static org.candour.command.governance.board.BoardScenario.CONSTITUTED_ON;
import static org.candour.command.governance.board.BoardScenario.DAN;
import static org.candour.command.governance.board.BoardScenario.ORGANISATION;
import static org.candour.command.governance.board.BoardScenario.PAPER;
import static org.candour.command.governance.board.BoardScenario.SEATED;
import static org.candour.command.governance.board.BoardScenario.STANDING;
import static org.candour.command.governance.board.BoardScenario.STREAM;
import static org.candour.command.governance.board.BoardScenario.byBoard;
import static org.candour.command.governance.board.BoardScenario.hold;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario.Issued;
import org.candour.command.governance.board.refusal.BoardRefusals.AlreadyAMember;
import org.candour.command.governance.board.refusal.BoardRefusals.AnnualReportAlreadyPublished;
import org.candour.command.governance.board.refusal.BoardRefusals.BoardAlreadyConstituted;
import org.candour.command.governance.board.refusal.BoardRefusals.BoardAlreadyDissolved;
import org.candour.command.governance.board.refusal.BoardRefusals.NoSeatFree;
import org.candour.command.governance.board.refusal.BoardRefusals.NotAMember;
import org.candour.command.governance.board.refusal.BoardRefusals.PlanAlreadyUnlinked;
import org.candour.command.governance.board.refusal.BoardRefusals.ReportOnAYearToCome;
import org.candour.command.governance.board.refusal.BoardRefusals.SeatsStillHeld;
import org.candour.command.stream.LinkResolver.EstablishmentNotRegistered;
import org.candour.command.stream.LinkResolver.LinkToNoStream;
import org.candour.command.stream.NoSuchStream;
import org.candour.events.Role;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.BoardPlanKind;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.escalation.EscalationRaised;
import org.candour.events.governance.escalation.EscalationTermsBuilder;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A board, who sits on it, which plans it uses and what it reports. */
class BoardTest {

  private static final ConstituteBoard CONSTITUTE = new ConstituteBoard(CANTERBURY, COMPOSITION);
  private static final BoardComposition WITHOUT_VOLUNTARY_SEAT =
      COMPOSITION.with(c -> c.seats(List.of(new Seats(Constituency.HEALTH, 2))));
  private static final LocalDate FROM = LocalDate.parse("2026-02-01");
  private static final String VOLUNTARY = "board-voluntary-seat";
  private static final String REFORM = "reform-prison-board";

  private static Issued byGovernor(String on, BoardCommand command) {
    return at(on, command).by(Role.EXECUTIVE_GOVERNOR, null, "CYI");
  }

  private static AppointMember appoint(Constituency of, @Nullable LocalDate until) {
    return new AppointMember(CANTERBURY, DAN, null, new Membership(of, ORGANISATION, FROM), until);
  }

  @Test
  void aGovernorOrNationalOversightConstitutesTheBoardOfAPrison() {
    givenNothing().when(byGovernor(CONSTITUTED_ON, CONSTITUTE)).expect(CONSTITUTED, met(VOLUNTARY));
    givenNothing()
        .when(at(CONSTITUTED_ON, CONSTITUTE).by(Role.NATIONAL_OVERSIGHT, null, null))
        .expect(CONSTITUTED, met(VOLUNTARY));
    givenNothing()
        .when(at(CONSTITUTED_ON, CONSTITUTE).by(Role.EXECUTIVE_GOVERNOR, null, "RDI"))
        .expectNotYours();
    givenNothing()
        .when(at(CONSTITUTED_ON, new ConstituteBoard(UNREGISTERED, COMPOSITION)))
        .expectRefusal(EstablishmentNotRegistered.class);
    STANDING
        .when(byGovernor("2025-02-01", CONSTITUTE))
        .expectRefusal(BoardAlreadyConstituted.class);
  }

  @Test
  void aBoardWithoutASeatForTheVoluntarySectorIsExplained() {
    Issued without =
        byGovernor(CONSTITUTED_ON, new ConstituteBoard(CANTERBURY, WITHOUT_VOLUNTARY_SEAT));

    givenNothing().when(without).expectToNeedExplanation(breached(VOLUNTARY));
    givenNothing()
        .when(without.because("Nobody applied"))
        .expect(
            new BoardConstituted(CANTERBURY, WITHOUT_VOLUNTARY_SEAT),
            breached(VOLUNTARY).explained("Nobody applied"));
  }

  @Test
  void aCompositionThatCannotBeIsNone() {
    Seats health = new Seats(Constituency.HEALTH, 1);

    for (BoardComposition none :
        List.of(
            new BoardComposition(List.of(health, health), 1, 3, 3),
            new BoardComposition(List.of(health), 2, 3, 3))) {
      assertThatThrownBy(() -> new ConstituteBoard(CANTERBURY, none))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new ReconstituteBoard(CANTERBURY, none, "Why"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aReformPrisonHasABoardWithinSixMonthsOrExplains() {
    givenNothing()
        .knowing(
            CANTERBURY.stream(),
            on("2024-07-06", new ReformPrisonDesignated(CANTERBURY, null, false)))
        .when(byGovernor(CONSTITUTED_ON, CONSTITUTE))
        .expect(CONSTITUTED, met(VOLUNTARY), met(REFORM));
    givenNothing()
        .knowing(
            CANTERBURY.stream(),
            on("2024-07-01", new ReformPrisonDesignated(CANTERBURY, null, false)))
        .when(byGovernor(CONSTITUTED_ON, CONSTITUTE))
        .expectToNeedExplanation(breached(REFORM).by(5));
    givenNothing()
        .knowing(
            CANTERBURY.stream(),
            on("2024-01-01", new ReformPrisonDesignated(CANTERBURY, null, false)),
            on("2024-12-01", new ReformStatusEnded(CANTERBURY, null)))
        .when(byGovernor(CONSTITUTED_ON, CONSTITUTE))
        .expect(CONSTITUTED, met(VOLUNTARY));
  }

  @Test
  void seatsChangeButNotBelowTheMembersWhoHoldThem() {
    BoardComposition larger =
        COMPOSITION.with(c ->
            c.seats(
                List.of(
                    new Seats(Constituency.VOLUNTARY_SECTOR, 2),
                    new Seats(Constituency.HEALTH, 1),
                    new Seats(Constituency.FAMILIES, 1))));

    SEATED
        .when(byGovernor("2025-02-01", new ReconstituteBoard(CANTERBURY, larger, "More to do")))
        .expect(new BoardReconstituted(larger, "More to do"), met(VOLUNTARY));
    SEATED
        .when(
            byGovernor(
                "2025-02-01",
                new ReconstituteBoard(CANTERBURY, WITHOUT_VOLUNTARY_SEAT, "Less to do")))
        .expectRefusal(SeatsStillHeld.class)
        .naming("constituency", Constituency.VOLUNTARY_SECTOR);
  }

  @Test
  void whatHappenedBeforeABoardWasDissolvedCanStillBeWrittenDown() {
    SEATED
        .when(byGovernor("2025-03-01", new DissolveBoard(CANTERBURY, "The prison closes")))
        .expect(new BoardDissolved("The prison closes"));
    SEATED
        .and(on("2025-03-31", new BoardDissolved("The prison closes")))
        .when(byBoard("2025-04-01", hold("2025-04-01", ANNA)))
        .expectRefusal(BoardAlreadyDissolved.class);
    SEATED
        .and(on("2025-03-31", new BoardDissolved("The prison closes")))
        .when(byBoard("2025-03-03", hold("2025-03-03", ANNA, BEN)))
        .expect(BoardScenario.met("2025-03-03", ANNA, BEN), met("board-meets"));
    SEATED
        .and(on("2025-03-31", new BoardDissolved("The prison closes")))
        .when(byGovernor("2025-05-01", CONSTITUTE))
        .expect(CONSTITUTED, met(VOLUNTARY));
    givenNothing()
        .when(at("2025-03-01", new DissolveBoard(CANTERBURY, "It never was")))
        .expectRefusal(NoSuchStream.class);
  }

  @Test
  void aMemberIsAppointedToAFreeSeatForTheBoardsTerm() {
    STANDING
        .when(byBoard("2026-01-20", appoint(Constituency.HEALTH, null)))
        .expect(
            new MemberAppointed(
                DAN,
                null,
                new Membership(Constituency.HEALTH, ORGANISATION, FROM),
                LocalDate.parse("2029-01-31")));
    SEATED
        .when(byBoard("2026-01-20", appoint(Constituency.HEALTH, null)))
        .expectRefusal(NoSeatFree.class)
        .naming("seats", 1);
    STANDING
        .when(byBoard("2026-01-20", appoint(Constituency.EMPLOYERS, null)))
        .expectRefusal(NoSeatFree.class)
        .naming("seats", 0);
    SEATED
        .and(on("2026-01-31", new MembershipEnded(BEN, null)))
        .when(byBoard("2026-01-20", appoint(Constituency.HEALTH, LocalDate.parse("2027-01-31"))))
        .expect(
            new MemberAppointed(
                DAN,
                null,
                new Membership(Constituency.HEALTH, ORGANISATION, FROM),
                LocalDate.parse("2027-01-31")));
  }

  @Test
  void nobodySitsTwice() {
    SEATED
        .when(
            byBoard(
                "2026-01-20",
                new AppointMember(
                    CANTERBURY, ANNA, null, new Membership(Constituency.HEALTH, null, FROM), null)))
        .expectRefusal(AlreadyAMember.class);
    assertThatThrownBy(() -> appoint(Constituency.HEALTH, FROM.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMembersNameIsPersonalAndStandsInNoLog() {
    AppointMember named =
        new AppointMember(
            CANTERBURY, DAN, "Dan Doe", new Membership(Constituency.HEALTH, null, FROM), null);

    assertThat(named.personalName()).isEqualTo(new Personal.Clear(DAN, "Dan Doe"));
    assertThat(named.toString()).doesNotContain("Doe");
  }

  @Test
  void onlyAMemberLeavesAndDeclaresAnInterest() {
    Interest interest = new Interest(ANNA, "A charity that bids", ORGANISATION);

    SEATED
        .when(byBoard("2025-02-01", new DeclareInterest(CANTERBURY, interest)))
        .expect(new InterestDeclared(interest));
    SEATED
        .when(byBoard("2025-02-01", new EndMembership(CANTERBURY, ANNA, "Moved")))
        .expect(new MembershipEnded(ANNA, "Moved"));
    SEATED
        .when(byBoard("2025-02-01", new EndMembership(CANTERBURY, DAN, null)))
        .expectRefusal(NotAMember.class);
    SEATED
        .and(on("2025-01-31", new MembershipEnded(ANNA, null)))
        .when(byBoard("2025-02-01", new DeclareInterest(CANTERBURY, interest)))
        .expectRefusal(NotAMember.class)
        .naming("member", ANNA);
  }

  @Test
  void aBoardUsesAPlanUntilItSaysThatItDoesNot() {
    PlanTerms terms =
        new PlanTerms(
            BoardPlanKind.POLICE_AND_CRIME,
            "Police and crime plan",
            "The commissioner",
            FROM,
            null,
            PAPER);
    Link plan = new Link(101, STREAM);
    UnlinkPlan unlink = new UnlinkPlan(CANTERBURY, 101, "Replaced");

    STANDING
        .when(byBoard("2026-02-01", new LinkPlan(CANTERBURY, terms)))
        .expect(new PlanLinked(terms));
    STANDING
        .and(on("2026-02-01", new PlanLinked(terms)))
        .when(byBoard("2026-03-01", unlink))
        .expect(new PlanUnlinked(plan, "Replaced"));
    STANDING
        .and(
            on("2026-02-01", new PlanLinked(terms)),
            on("2026-03-01", new PlanUnlinked(plan, "Replaced")))
        .when(byBoard("2026-03-02", unlink))
        .expectRefusal(PlanAlreadyUnlinked.class);
    PlanTerms endsFirst = terms.withUntil(FROM.minusDays(1));
    assertThatThrownBy(() -> new LinkPlan(CANTERBURY, endsFirst))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBoardReportsEveryTwelveMonthsOrExplains() {
    AnnualReportPublished first = new AnnualReportPublished(2025, PAPER, List.of());
    PublishAnnualReport second = new PublishAnnualReport(CANTERBURY, 2026, PAPER, List.of());

    STANDING
        .when(byBoard("2026-01-06", new PublishAnnualReport(CANTERBURY, 2025, PAPER, List.of())))
        .expect(first, met("board-annual-report"));
    STANDING
        .and(on("2026-01-06", first))
        .when(byBoard("2027-01-08", second))
        .expectToNeedExplanation(breached("board-annual-report").by(2));
    STANDING
        .and(on("2026-01-06", first))
        .when(byBoard("2026-02-06", new PublishAnnualReport(CANTERBURY, 2025, PAPER, List.of())))
        .expectRefusal(AnnualReportAlreadyPublished.class);
    STANDING.when(byBoard("2025-02-06", second)).expectRefusal(ReportOnAYearToCome.class);
  }

  @Test
  void theQuestionsOfAReportAreEscalations() {
    EscalationId question = new EscalationId("00000000-0000-4000-8000-000000000001");
    PublishAnnualReport asking =
        new PublishAnnualReport(CANTERBURY, 2025, PAPER, List.of(question));

    STANDING
        .knowing(
            question.stream(),
            on(
                "2025-06-01",
                new EscalationRaised(
                    EscalationTermsBuilder.builder()
                        .board(CANTERBURY)
                        .to(Party.of(Level.MINISTER))
                        .question("When?")
                        .build(),
                    List.of(),
                    null,
                    List.of())))
        .when(byBoard("2026-01-06", asking))
        .expect(
            new AnnualReportPublished(2025, PAPER, List.of(question)), met("board-annual-report"));
    STANDING.when(byBoard("2026-01-06", asking)).expectRefusal(LinkToNoStream.class);
  }
}
