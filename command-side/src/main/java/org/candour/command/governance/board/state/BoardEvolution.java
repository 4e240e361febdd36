package org.candour.command.governance.board.state;

import java.util.List;
import org.candour.command.governance.board.state.BoardState.Dissolved;
import org.candour.command.governance.board.state.BoardState.Member;
import org.candour.command.governance.board.state.BoardState.NotConstituted;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.BoardState.Standing;
import org.candour.command.stream.CorruptHistory;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.ActionDeclined;
import org.candour.events.governance.board.ActionUnanswered;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardEvent;
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
import org.candour.events.governance.board.terms.AskedAction;
import org.candour.events.personal.PersonId;

/** Carries a board’s state on by its events; refuses an event that cannot have happened in it. */
public final class BoardEvolution {

  private BoardEvolution() {}

  /** The state after an event that happened on a date. */
  public static BoardState after(BoardState state, BoardEvent event, PartialDate on) {
    return switch (state) {
      case NotConstituted _ -> {
        if (!(event instanceof BoardConstituted e)) {
          throw new CorruptHistory(state, event);
        }
        yield constituted(e, on);
      }
      case Standing standing -> {
        if (event instanceof BoardConstituted) {
          throw new CorruptHistory(state, event);
        }
        yield event instanceof BoardDissolved
            ? new Dissolved(standing.board(), on)
            : standing.with(after(standing.board(), event, on));
      }
      case Dissolved dissolved ->
          event instanceof BoardConstituted e
              ? constituted(e, on)
              : dissolved.with(after(dissolved.board(), event, on));
    };
  }

  private static Standing constituted(BoardConstituted e, PartialDate on) {
    return new Standing(
        new SittingBoard(
            e.establishment(),
            e.composition(),
            List.of(),
            List.of(),
            on,
            on,
            List.of(),
            List.of()));
  }

  private static SittingBoard after(SittingBoard board, BoardEvent event, PartialDate on) {
    return switch (event) {
      case BoardReconstituted e -> board.withComposition(e.composition());
      case MemberAppointed e ->
          board.with(b ->
              b.addMembers(
                  new Member(
                      e.member(),
                      e.membership().constituency(),
                      e.membership().from(),
                      e.until(),
                      null)));
      case MembershipEnded e -> ended(board, e, on);
      case InterestDeclared e -> board.with(b -> b.addInterested(e.interest().member()));
      case MeetingHeld e -> met(board, PartialDate.of(e.on()));
      case ResolutionRecorded e ->
          board.with(b -> b.addAsked(e.terms().actions().stream().map(AskedAction::of)));
      case AnnualReportPublished e ->
          board.with(b -> b.lastReported(on).addReportedYears(e.year()));
      case BoardConstituted _,
          BoardDissolved _,
          MeetingCalled _,
          MeetingCancelled _,
          MeetingMissed _,
          ActionDeclined _,
          ActionUnanswered _,
          MinutesApproved _,
          PlanLinked _,
          PlanUnlinked _ ->
          board;
    };
  }

  /** A meeting that is written down late does not put back when the board last met. */
  private static SittingBoard met(SittingBoard board, PartialDate on) {
    return board.lastMet().isSurelyAfter(on) ? board : board.withLastMet(on);
  }

  /** With the membership a declared interest ends, too. */
  private static SittingBoard ended(SittingBoard board, MembershipEnded e, PartialDate on) {
    List<Member> members =
        board.members().stream()
            .map(member ->
                member.person().equals(e.member()) && member.ended() == null
                    ? new Member(
                        member.person(), member.constituency(), member.from(), member.until(), on)
                    : member)
            .toList();
    List<PersonId> interested =
        board.interested().stream().filter(person -> !person.equals(e.member())).toList();
    return board.with(b -> b.members(members).interested(interested));
  }
}
