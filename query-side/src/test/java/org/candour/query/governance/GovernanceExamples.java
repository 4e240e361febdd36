package org.candour.query.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candour.events.Event;
import org.candour.events.entry.DocumentRef;
import org.candour.events.governance.EscalationId;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.MeetingCancelled;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MeetingMissed;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.AgendaItem;
import org.candour.events.governance.board.terms.AgendaKind;
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.BoardPlanKind;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Guests;
import org.candour.events.governance.board.terms.Interest;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.governance.board.terms.ResolutionTerms;
import org.candour.events.governance.board.terms.Seats;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Level;
import org.candour.events.id.Link;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.personal.PersonId;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Examples;
import org.jspecify.annotations.Nullable;

/** Every event of a board twice: with everything said, and with as little as may be. */
public final class GovernanceExamples implements Examples {

  private static final EstablishmentCode PRISON = new EstablishmentCode("HYI");
  private static final StreamId BOARD = Party.ofBoard(PRISON).stream();
  private static final OrganisationId CHARITY = new OrganisationId("GB-CHC-1074546");
  private static final PersonId ANNA = new PersonId("00000000-0000-4000-8000-00000000000a");
  private static final PersonId BEN = new PersonId("00000000-0000-4000-8000-00000000000b");
  private static final LocalDate FROM = LocalDate.parse("2026-01-12");
  private static final LocalDate UNTIL = LocalDate.parse("2029-01-11");
  private static final LocalDate DUE = LocalDate.parse("2026-05-29");
  private static final Link ENTRY = new Link(3, BOARD);
  private static final DocumentRef PAPER =
      new DocumentRef("cd".repeat(32), "A paper", "application/pdf");
  private static final BoardComposition COMPOSITION =
      new BoardComposition(
          List.of(new Seats(Constituency.VOLUNTARY_SECTOR, 2), new Seats(Constituency.HEALTH, 1)),
          2,
          3,
          3);

  private GovernanceExamples() {}

  @Override
  public List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    members(drafts);
    meetings(drafts);
    decisions(drafts);
    papers(drafts);
    say(drafts, "2026-10-01", new BoardDissolved("The prison closes"));
    say(drafts, "2026-10-02", new BoardConstituted(PRISON, COMPOSITION));
    say(drafts, "2026-11-02", new BoardDissolved("It was merged"));
    return drafts;
  }

  private static void say(List<Draft> drafts, String on, Event event) {
    drafts.add(Draft.entry(BOARD, on, event));
  }

  private static void members(List<Draft> drafts) {
    Membership voluntary = new Membership(Constituency.VOLUNTARY_SECTOR, CHARITY, FROM);
    Membership health = new Membership(Constituency.HEALTH, null, FROM);
    say(drafts, "2026-01-10", new BoardConstituted(PRISON, COMPOSITION));
    say(drafts, "2026-01-11", new BoardReconstituted(COMPOSITION, "More applied"));
    say(drafts, "2026-01-11", new BoardReconstituted(COMPOSITION, "Fewer applied"));
    say(drafts, "2026-01-12", new MemberAppointed(ANNA, null, voluntary, UNTIL));
    say(drafts, "2026-01-12", new MemberAppointed(BEN, null, health, UNTIL));
    say(drafts, "2026-01-13", declared(CHARITY));
    say(drafts, "2026-01-13", declared(null));
  }

  private static InterestDeclared declared(@Nullable OrganisationId in) {
    return new InterestDeclared(new Interest(ANNA, "A charity that bids", in));
  }

  private static void meetings(List<Draft> drafts) {
    LocalDate met = LocalDate.parse("2026-02-23");
    AgendaItem item =
        new AgendaItem("The roof", AgendaKind.DECISION, 3L, PRISON.stream(), List.of(PAPER));
    Interest interest = new Interest(ANNA, "A charity that bids", CHARITY);
    say(drafts, "2026-02-02", new MeetingCalled(met, List.of(item), List.of(ENTRY)));
    say(drafts, "2026-02-02", new MeetingCalled(met, List.of(), List.of()));
    say(drafts, "2026-02-03", new MeetingCancelled(ENTRY, "Snow"));
    say(drafts, "2026-02-03", new MeetingCancelled(ENTRY, "No room"));
    say(
        drafts,
        "2026-02-23",
        new MeetingHeld(
            met,
            ENTRY,
            List.of(ANNA, BEN),
            List.of(new Guests(Constituency.FAMILIES, 3)),
            List.of(interest),
            List.of(ANNA),
            2,
            3));
    say(
        drafts,
        "2026-02-23",
        new MeetingHeld(met, null, List.of(), List.of(), List.of(), List.of(), 2, 3));
    say(drafts, "2026-05-23", new MeetingMissed(LocalDate.parse("2026-05-23"), 3));
    say(drafts, "2026-08-23", new MeetingMissed(LocalDate.parse("2026-08-23"), 3));
    say(drafts, "2026-09-01", new MinutesApproved(ENTRY, ENTRY, PAPER, "A name"));
    say(drafts, "2026-09-01", new MinutesApproved(ENTRY, ENTRY, PAPER, null));
  }

  private static void decisions(List<Draft> drafts) {
    Party ministry = Party.of(Level.MINISTRY);
    ResolutionTerms asking =
        new ResolutionTerms(
            "The roof is to be mended",
            "It leaks",
            List.of("Wait", "Mend it"),
            new Votes(1, 0, 1),
            List.of(
                new AskedAction("Mend the roof", ministry, DUE),
                new AskedAction("Open the gate", Party.of(PRISON), DUE)));
    ResolutionTerms asksNothing =
        new ResolutionTerms("Wait", "It is dear", List.of(), new Votes(2, 0, 0), List.of());
    say(drafts, "2026-02-23", new ResolutionRecorded(ENTRY, asking));
    say(drafts, "2026-02-23", new ResolutionRecorded(ENTRY, asksNothing));
    say(drafts, "2026-03-23", new ActionDeclined(ENTRY, 2, "No staff", Party.of(PRISON)));
    say(drafts, "2026-03-23", new ActionDeclined(ENTRY, 2, "No staff", null));
    say(drafts, "2026-05-29", new ActionUnanswered(DUE, ENTRY, 1, "Mend the roof", ministry));
    say(
        drafts,
        "2026-05-29",
        new ActionUnanswered(DUE, ENTRY, 2, "Open the gate", Party.of(PRISON)));
  }

  private static void papers(List<Draft> drafts) {
    EscalationId question = new EscalationId("00000000-0000-4000-8000-000000000001");
    PlanTerms plan =
        new PlanTerms(
            BoardPlanKind.POLICE_AND_CRIME,
            "Police and crime plan",
            "The commissioner",
            FROM,
            DUE,
            PAPER);
    say(drafts, "2026-09-02", new PlanLinked(plan));
    say(drafts, "2026-09-02", new PlanLinked(plan.with(p -> p.until(null).document(null))));
    say(drafts, "2026-09-03", new PlanUnlinked(ENTRY, "Replaced"));
    say(drafts, "2026-09-03", new PlanUnlinked(ENTRY, "Out of date"));
    say(drafts, "2026-09-04", new AnnualReportPublished(2025, PAPER, List.of(question)));
    say(drafts, "2026-09-04", new AnnualReportPublished(2024, PAPER, List.of()));
    say(drafts, "2026-09-05", new MembershipEnded(BEN, "Moved"));
    say(drafts, "2026-09-05", new MembershipEnded(ANNA, null));
  }
}
