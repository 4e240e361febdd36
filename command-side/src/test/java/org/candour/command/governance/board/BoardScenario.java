package org.candour.command.governance.board;

import static org.candour.command.Register.CANTERBURY;
import static org.candour.command.Scenario.at;
import static org.candour.command.Scenario.given;
import static org.candour.command.Scenario.on;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.Scenario;
import org.candour.command.Scenario.Happened;
import org.candour.command.Scenario.Issued;
import org.candour.events.Role;
import org.candour.events.entry.DocumentRef;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;

/**
 * A board of Canterbury with a seat for the voluntary sector, one for health and one for families,
 * which decides with two members and meets every three months. It was constituted on 6 January 2025
 * in entry 100, three members were appointed in entries 101 to 103, and in entry 104 it met on
 * Monday 3 March.
 */
final class BoardScenario {

  static final StreamId STREAM = StreamId.parse("board/CYI");
  static final Party PRISON = Party.of(CANTERBURY);
  static final Party MINISTRY = Party.of(Level.MINISTRY);
  static final Party CHARITY = new Party("GB-CHC-1074546");
  static final OrganisationId ORGANISATION = new OrganisationId(CHARITY.value());
  static final DocumentRef PAPER = new DocumentRef("cd".repeat(32), "A paper", "application/pdf");

  static final PersonId ANNA = new PersonId("00000000-0000-4000-8000-00000000000a");
  static final PersonId BEN = new PersonId("00000000-0000-4000-8000-00000000000b");
  static final PersonId CARA = new PersonId("00000000-0000-4000-8000-00000000000c");
  static final PersonId DAN = new PersonId("00000000-0000-4000-8000-00000000000d");

  static final BoardComposition COMPOSITION =
      new BoardComposition(
          List.of(
              new Seats(Constituency.VOLUNTARY_SECTOR, 1),
              new Seats(Constituency.HEALTH, 1),
              new Seats(Constituency.FAMILIES, 1)),
          2,
          3,
          3);
  static final BoardConstituted CONSTITUTED = new BoardConstituted(CANTERBURY, COMPOSITION);
  static final String CONSTITUTED_ON = "2025-01-06";
  static final String MET_ON = "2025-03-03";
  static final Link MEETING = new Link(104, STREAM);
  static final Link RESOLUTION = new Link(105, STREAM);
  static final LocalDate DUE = LocalDate.parse("2025-04-30");

  static final Scenario STANDING = given(on(CONSTITUTED_ON, CONSTITUTED));
  static final Scenario SEATED =
      STANDING.and(
          appointed(ANNA, Constituency.VOLUNTARY_SECTOR),
          appointed(BEN, Constituency.HEALTH),
          appointed(CARA, Constituency.FAMILIES));
  static final Scenario MET = SEATED.and(on(MET_ON, met(MET_ON, ANNA, BEN, CARA)));
  static final Scenario DECIDED =
      MET.and(
          on(
              MET_ON,
              new ResolutionRecorded(
                  MEETING,
                  resolution(
                      3,
                      new AskedAction("Mend the roof", MINISTRY, DUE),
                      new AskedAction("Open the gate", PRISON, DUE),
                      new AskedAction("Send a mentor", CHARITY, DUE)))));

  private BoardScenario() {}

  static Happened appointed(PersonId person, Constituency constituency) {
    Membership membership = new Membership(constituency, null, LocalDate.parse(CONSTITUTED_ON));
    return on(
        CONSTITUTED_ON,
        new MemberAppointed(person, null, membership, LocalDate.parse("2028-01-05")));
  }

  static MeetingHeld met(String day, PersonId... present) {
    return new MeetingHeld(
        LocalDate.parse(day), null, List.of(present), List.of(), List.of(), List.of(), 2, 3);
  }

  static MeetingHeld met(List<PersonId> present, List<Interest> interests, PersonId... withdrew) {
    return new MeetingHeld(
        LocalDate.parse(MET_ON), null, present, List.of(), interests, List.of(withdrew), 2, 3);
  }

  static HoldMeeting hold(String day, PersonId... present) {
    return new HoldMeeting(
        CANTERBURY, LocalDate.parse(day), null, List.of(present), List.of(), List.of(), List.of());
  }

  static ResolutionTerms resolution(int inFavour, AskedAction... actions) {
    return new ResolutionTerms(
        "The roof is to be mended",
        "It leaks",
        List.of("Wait", "Mend it"),
        new Votes(inFavour, 0, 0),
        List.of(actions));
  }

  static Issued byBoard(String on, BoardCommand command) {
    return at(on, command).by(Role.BOARD_CLERK, null, "CYI");
  }
}
