package org.candour.command.governance.board;

import java.util.List;
import java.util.Set;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.board.duty.BoardDuties;
import org.candour.command.governance.board.refusal.BoardRefusals.BoardAlreadyConstituted;
import org.candour.command.governance.board.refusal.BoardRefusals.BoardAlreadyDissolved;
import org.candour.command.governance.board.refusal.BoardRefusals.SeatsStillHeld;
import org.candour.command.governance.board.state.BoardEvolution;
import org.candour.command.governance.board.state.BoardState;
import org.candour.command.governance.board.state.BoardState.Dissolved;
import org.candour.command.governance.board.state.BoardState.NotConstituted;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.BoardState.Standing;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.command.stream.NoSuchStream;
import org.candour.command.stream.Order;
import org.candour.events.PartialDate;
import org.candour.events.governance.board.BoardConstituted;
import org.candour.events.governance.board.BoardDissolved;
import org.candour.events.governance.board.BoardEvent;
import org.candour.events.governance.board.BoardReconstituted;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.MemberAppointed;
import org.candour.events.governance.board.MembershipEnded;
import org.candour.events.governance.board.MinutesApproved;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.governance.board.ResolutionRecorded;

/** Decides on the board of governors of a prison, of which there is one. */
final class BoardDecider implements Decider<BoardCommand, BoardEvent, BoardState> {

  private static final Order ORDER =
      Order.openedFirst()
          .follows(
              MembershipEnded.class,
              MembershipEnded::member,
              MemberAppointed.class,
              MemberAppointed::member)
          .follows(ResolutionRecorded.class, MeetingHeld.class)
          .follows(MinutesApproved.class, MeetingHeld.class)
          .follows(PlanUnlinked.class, PlanLinked.class);

  @Override
  public String stream() {
    return "board";
  }

  @Override
  public Order order() {
    return ORDER;
  }

  @Override
  public BoardState initial() {
    return new NotConstituted();
  }

  /** After a board was dissolved, what happened before that can still be written down. */
  @Override
  public Decision decide(BoardCommand command, BoardState state, DecisionContext context) {
    return switch (state) {
      case NotConstituted _ -> constitute(command, context);
      case Standing standing -> standing(command, standing.board(), context);
      case Dissolved dissolved -> {
        if (command instanceof ConstituteBoard) {
          yield constitute(command, context);
        }
        if (context.occurredOn().isSurelyAfter(dissolved.on())) {
          throw new BoardAlreadyDissolved(command.establishment(), dissolved.on());
        }
        yield standing(command, dissolved.board(), context);
      }
    };
  }

  private static Decision constitute(BoardCommand command, DecisionContext context) {
    if (!(command instanceof ConstituteBoard c)) {
      throw new NoSuchStream(command.target());
    }
    new LinkResolver(context.record()).registered(c.establishment());
    return Decision.of(new BoardConstituted(c.establishment(), c.composition()));
  }

  private static Decision standing(
      BoardCommand command, SittingBoard board, DecisionContext context) {
    return switch (command) {
      case BoardCommand.OfItself c -> itself(c, board, context);
      case BoardCommand.OfMembers c -> MembersDecision.of(c, board, context);
      case BoardCommand.OfMeetings c -> new MeetingsDecision(board, context).of(c);
      case BoardCommand.OfPapers c -> PapersDecision.of(c, board, context);
    };
  }

  private static Decision itself(
      BoardCommand.OfItself command, SittingBoard board, DecisionContext context) {
    return switch (command) {
      case ConstituteBoard c -> throw new BoardAlreadyConstituted(c.establishment());
      case ReconstituteBoard c -> {
        board
            .overfilled(c.composition(), context.occurredOn().earliest())
            .ifPresent(of -> {
              throw new SeatsStillHeld(of, c.composition().seatsOf(of));
            });
        yield Decision.of(new BoardReconstituted(c.composition(), c.reason()));
      }
      case DissolveBoard c -> Decision.of(new BoardDissolved(c.reason()));
    };
  }

  @Override
  public Set<String> judgedBy() {
    return Set.of("establishment");
  }

  @Override
  public List<Judgement> judge(BoardEvent event, BoardState before, DecisionContext context) {
    return BoardDuties.judge(event, before, context);
  }

  @Override
  public BoardState evolve(BoardState state, BoardEvent event, PartialDate on) {
    return BoardEvolution.after(state, event, on);
  }
}
