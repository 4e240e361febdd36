package org.candour.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.candour.query.testing.Draft.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candour.events.Event;
import org.candour.events.PartialDate;
import org.candour.events.governance.advisorygroup.AdviceGiven;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.BoardPlanKind;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.governance.consultation.ConsultationOpened;
import org.candour.events.governance.consultation.ConsultationTerms;
import org.candour.events.governance.consultation.ProgrammeStage;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.partnership.commitment.CommitmentFulfilled;
import org.candour.events.partnership.commitment.CommitmentOffered;
import org.candour.events.partnership.commitment.CommitmentTermsBuilder;
import org.candour.events.partnership.commitment.FulfilmentDisputed;
import org.candour.events.personal.PersonId;
import org.candour.query.governance.board.Board;
import org.candour.query.governance.board.Board.ActionStatus;
import org.candour.query.governance.board.Board.BoardAction;
import org.candour.query.governance.board.BoardsPresentation;
import org.candour.query.governance.board.BoardsView;
import org.candour.query.presentation.Backlink;
import org.candour.query.presentation.Phrase;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Folded;
import org.junit.jupiter.api.Test;

/** What the register says of a board: its seats, its meetings and what it asked for. */
class BoardHistoriesTest {

  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final StreamId BOARD = Party.ofBoard(PRISON).stream();
  private static final StreamId PROMISE =
      StreamId.parse("commitment/00000000-0000-4000-8000-000000000001");
  private static final PersonId ANNA = new PersonId("00000000-0000-4000-8000-00000000000a");
  private static final PersonId BEN = new PersonId("00000000-0000-4000-8000-00000000000b");
  private static final Party MINISTRY = Party.of(Level.MINISTRY);
  private static final LocalDate DUE = LocalDate.parse("2026-05-29");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-31");

  private final List<Draft> history = new ArrayList<>();

  private BoardHistoriesTest happened(String on, Event event) {
    history.add(entry(BOARD, on, event));
    return this;
  }

  private BoardHistoriesTest constituted() {
    return happened(
            "2026-01-05",
            new BoardConstituted(
                PRISON,
                new BoardComposition(
                    List.of(
                        new Seats(Constituency.VOLUNTARY_SECTOR, 2),
                        new Seats(Constituency.HEALTH, 1)),
                    2,
                    3,
                    3)))
        .happened("2026-01-06", member(ANNA, Constituency.VOLUNTARY_SECTOR))
        .happened("2026-01-06", member(BEN, Constituency.HEALTH));
  }

  private static MemberAppointed member(PersonId person, Constituency of) {
    return new MemberAppointed(
        person,
        null,
        new Membership(of, null, LocalDate.parse("2026-01-06")),
        LocalDate.parse("2029-01-05"));
  }

  private static MeetingHeld met(String on, PersonId... present) {
    return new MeetingHeld(
        LocalDate.parse(on), null, List.of(present), List.of(), List.of(), List.of(), 2, 3);
  }

  private BoardHistoriesTest decided() {
    return happened("2026-02-02", met("2026-02-02", ANNA, BEN))
        .happened(
            "2026-02-02",
            new ResolutionRecorded(
                new Link(3, BOARD),
                new ResolutionTerms(
                    "Mend it",
                    "It leaks",
                    List.of(),
                    new Votes(2, 0, 0),
                    List.of(
                        new AskedAction("Mend the roof", MINISTRY, DUE),
                        new AskedAction("Open the gate", Party.of(PRISON), DUE)))));
  }

  private BoardHistoriesTest promised() {
    history.add(
        entry(
            PROMISE,
            "2026-03-02",
            new CommitmentOffered(
                CommitmentTermsBuilder.builder()
                    .by(MINISTRY)
                    .to(Party.ofBoard(PRISON))
                    .what("A roof")
                    .due(DUE)
                    .build(),
                new Link(4, BOARD),
                1)));
    return this;
  }

  private BoardHistoriesTest promiseCame(String on, Event event) {
    history.add(entry(PROMISE, on, event, BOARD));
    return this;
  }

  private Board row() {
    return Folded.row(new BoardsView(), "HYI", history);
  }

  private String fact(String name) {
    return new BoardsPresentation()
        .card(row(), TODAY).facts().stream()
            .filter(fact -> fact.name().equals(name))
            .flatMap(fact -> fact.said().stream())
            .map(BoardHistoriesTest::words)
            .collect(Collectors.joining(" | "));
  }

  private static String words(List<Phrase> phrases) {
    return phrases.stream()
        .map(phrase ->
            switch (phrase) {
              case Phrase.Text text -> text.text();
              case Phrase.Entry entry -> entry.text();
              default -> "…";
            })
        .collect(Collectors.joining());
  }

  private String standing() {
    return new BoardsPresentation().card(row(), TODAY).standing();
  }

  @Test
  void aResolutionNamesTheAdviceOnItAndTheConsultationAboutIt() {
    StreamId group = StreamId.parse("advisory-group/00000000-0000-4000-8000-000000000002");
    StreamId consultation = StreamId.parse("consultation/00000000-0000-4000-8000-000000000003");
    Link resolution = new Link(4, BOARD);
    constituted().decided();
    history.add(entry(group, "2026-02-09", new AdviceGiven(resolution, "Start small", null)));
    history.add(
        entry(
            consultation,
            "2026-02-16",
            new ConsultationOpened(
                new ConsultationTerms(
                    "The roof",
                    Party.of(PRISON),
                    ProgrammeStage.DESIGN,
                    PartialDate.parse("2026-02-16"),
                    PartialDate.parse("2026-05-11"),
                    List.of(),
                    List.of()),
                resolution)));

    assertThat(row().resolutions().getFirst().consulted())
        .containsExactly(new Backlink(4L, group, 5), new Backlink(4L, consultation, 6));
    assertThat(fact("Decided")).contains("; advised or consulted on in … (entry 5), … (entry 6)");
  }

  @Test
  void aVacantSeatSaysForHowManyDays() {
    constituted().happened("2026-05-01", new MembershipEnded(BEN, null));

    assertThat(fact("Vacant seats")).isEqualTo("2 of 3");
    assertThat(fact("Seats"))
        .isEqualTo("voluntary sector: 2, vacant for 146 days | health: 1, vacant for 29 days");
  }

  @Test
  void aMeetingSaysWhoWasThereByConstituencyAndWhetherItCouldDecide() {
    constituted()
        .happened("2026-02-02", met("2026-02-02", ANNA, BEN))
        .happened("2026-03-02", met("2026-03-02", ANNA))
        .happened("2026-04-06", met("2026-04-06"));

    assertThat(row().meetings())
        .extracting(Board.BoardMeeting::quorate)
        .containsExactly(true, false, null);
    assertThat(row().meetings().getFirst().attendance())
        .containsExactly(
            new Guests(Constituency.VOLUNTARY_SECTOR, 1), new Guests(Constituency.HEALTH, 1));
    assertThat(fact("Meetings"))
        .startsWith("2 February 2026: 2 members, quorate; voluntary sector 1, health 1");
    assertThat(fact("Last meeting")).isEqualTo("6 April 2026");
  }

  @Test
  void aBoardIsToMeetAgainWithinItsIntervalHeldOrMissed() {
    constituted().happened("2026-02-02", met("2026-02-02", ANNA, BEN));
    assertThat(row().nextDue()).isEqualTo(LocalDate.parse("2026-05-02"));
    assertThat(standing()).isEqualTo("It has not met: it was to meet 29 days ago.");

    happened("2026-05-02", new MeetingMissed(LocalDate.parse("2026-05-02"), 3));
    assertThat(row().nextDue()).isEqualTo(LocalDate.parse("2026-08-02"));
    assertThat(standing()).isEqualTo("It is to meet by 2 August 2026.");
    assertThat(row().missed()).hasSize(1);

    happened("2026-05-03", new BoardDissolved("Merged"));
    assertThat(standing()).isEqualTo("Dissolved.");
  }

  @Test
  void theNextMeetingIsTheFirstThatItIsCalledTo() {
    constituted()
        .happened(
            "2026-05-01", new MeetingCalled(LocalDate.parse("2026-07-01"), List.of(), List.of()))
        .happened(
            "2026-05-01", new MeetingCalled(LocalDate.parse("2026-06-15"), List.of(), List.of()));

    assertThat(fact("Next meeting")).isEqualTo("15 June 2026");
  }

  @Test
  void anActionIsAskedThenPromisedThenKept() {
    constituted().decided();
    assertThat(fact("Actions")).isEqualTo("2 asked, 0 promised, 0 kept");
    promised();
    assertThat(fact("Actions")).isEqualTo("2 asked, 1 promised, 0 kept");
    promiseCame("2026-04-02", new CommitmentFulfilled(null, null));
    assertThat(fact("Actions")).isEqualTo("2 asked, 1 promised, 1 kept");
    promiseCame("2026-04-03", new FulfilmentDisputed("It leaks", null));
    assertThat(row().actions())
        .extracting(BoardAction::number, BoardAction::state)
        .containsExactly(tuple(1, ActionStatus.PROMISED), tuple(2, ActionStatus.ASKED));
  }

  @Test
  void anActionIsDeclinedOrNotAnsweredAtAll() {
    constituted()
        .decided()
        .happened("2026-03-02", new ActionDeclined(new Link(4, BOARD), 2, "No staff", null))
        .happened(
            "2026-05-29",
            new ActionUnanswered(DUE, new Link(4, BOARD), 1, "Mend the roof", MINISTRY));

    assertThat(row().actions())
        .extracting(BoardAction::state)
        .containsExactly(ActionStatus.UNANSWERED, ActionStatus.DECLINED);
  }

  @Test
  void whatCameSinceTheLastMeetingIsListed() {
    constituted().decided().promised();

    assertThat(row().sinceLastMeeting()).containsExactly(4L, 5L);
  }

  @Test
  void aPlanIsInDateUntilItsLastDay() {
    LocalDate from = LocalDate.parse("2025-01-01");
    PlanTerms plan =
        new PlanTerms(
            BoardPlanKind.HEALTH, "A plan", "A board", from, LocalDate.parse("2026-05-30"), null);

    constituted()
        .happened("2026-02-01", new PlanLinked(plan))
        .happened("2026-02-01", new PlanLinked(plan.with(p -> p.until(null))));

    assertThat(fact("Plans in date")).isEqualTo("1 of 2");
  }
}
