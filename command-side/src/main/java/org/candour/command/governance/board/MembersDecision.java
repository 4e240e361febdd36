package org.candour.command.governance.board;

import java.time.LocalDate;
import java.util.List;
import org.candour.command.governance.board.refusal.BoardRefusals.AlreadyAMember;
import org.candour.command.governance.board.refusal.BoardRefusals.NoSeatFree;
import org.candour.command.governance.board.refusal.BoardRefusals.NotAMember;
import org.candour.command.governance.board.state.BoardState.Member;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.events.governance.board.InterestDeclared;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.personal.PersonId;

/** Decides who sits on a board. */
final class MembersDecision {

  private MembersDecision() {}

  static Decision of(BoardCommand.OfMembers command, SittingBoard board, DecisionContext context) {
    return switch (command) {
      case AppointMember c -> appoint(c, board);
      case EndMembership c -> {
        refuseUnlessMember(c.member(), board, context);
        yield Decision.of(new MembershipEnded(c.member(), c.reason()));
      }
      case DeclareInterest c -> {
        refuseUnlessMember(c.interest().member(), board, context);
        yield Decision.of(new InterestDeclared(c.interest()));
      }
    };
  }

  private static void refuseUnlessMember(
      PersonId member, SittingBoard board, DecisionContext context) {
    if (board.current(member, context.occurredOn()).isEmpty()) {
      throw new NotAMember(member, context.occurredOn());
    }
  }

  /** A term that names no last day is as long as the terms of the board. */
  private static Decision appoint(AppointMember command, SittingBoard board) {
    Membership membership = command.membership();
    LocalDate from = membership.from();
    LocalDate until =
        command.until() == null
            ? from.plusYears(board.composition().termYears()).minusDays(1)
            : command.until();
    List<Member> beside =
        board.members().stream().filter(member -> member.holdsSeatIn(from, until)).toList();
    if (beside.stream().anyMatch(member -> member.person().equals(command.member()))) {
      throw new AlreadyAMember(command.member());
    }
    Constituency constituency = membership.constituency();
    int seats = board.composition().seatsOf(constituency);
    long held = beside.stream().filter(member -> member.constituency() == constituency).count();
    if (held >= seats) {
      throw new NoSeatFree(constituency, seats);
    }
    return Decision.of(
        new MemberAppointed(command.member(), command.personalName(), membership, until));
  }
}
