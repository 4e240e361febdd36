package org.candour.command.governance.board.duty;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.board.state.BoardState;
import org.candour.command.governance.board.state.BoardState.Constituted;
import org.candour.command.governance.board.state.OwnEntries;
import org.candour.command.stream.DecisionContext;
import org.candour.events.governance.board.MeetingHeld;
import org.candour.events.governance.board.ResolutionRecorded;
import org.candour.events.governance.board.terms.Votes;
import org.candour.events.personal.PersonId;

/** The duties of a resolution: the board is quorate, and nobody votes who has an interest. */
final class ResolutionDuties {

  private ResolutionDuties() {}

  static List<Judgement> judge(
      ResolutionRecorded event, BoardState before, DecisionContext context) {
    MeetingHeld meeting = OwnEntries.event(event.meeting(), MeetingHeld.class, context);
    return BoardDuties.all(
        quorum(meeting, context), interest(event.terms().votes(), meeting, before, context));
  }

  /** Where a source does not say who was there, nobody can tell. */
  private static Optional<Judgement> quorum(MeetingHeld meeting, DecisionContext context) {
    int present = meeting.present().size();
    return context
        .judge()
        .done(
            "board-quorum",
            context.occurredOn(),
            present == 0 ? context.notOnRecord() : (Boolean) (present >= meeting.quorum()),
            present == 0
                ? "It is not recorded who was at the meeting."
                : "%d %s at the meeting; the quorum is %d."
                    .formatted(
                        present, present == 1 ? "member was" : "members were", meeting.quorum()));
  }

  /**
   * Votes are counted and not named. Where more were cast than members without an interest were
   * there to cast, somebody with an interest voted.
   */
  private static Optional<Judgement> interest(
      Votes votes, MeetingHeld meeting, BoardState before, DecisionContext context) {
    Set<PersonId> interested = new HashSet<>();
    meeting.interests().forEach(declared -> interested.add(declared.member()));
    if (before instanceof Constituted constituted) {
      interested.addAll(constituted.board().interested());
    }
    interested.retainAll(meeting.present());
    if (interested.isEmpty()) {
      return Optional.empty();
    }
    long free =
        meeting.present().stream()
            .filter(member -> !interested.contains(member))
            .filter(member -> !meeting.withdrew().contains(member))
            .count();
    boolean stayed = !meeting.withdrew().containsAll(interested);
    int cast = votes.inFavour() + votes.against();
    return context
        .judge()
        .done(
            "board-interest",
            context.occurredOn(),
            !stayed || cast <= free,
            "Of the members at the meeting, %d had declared an interest and %s. %d voted for or"
                    .formatted(interested.size(), stayed ? "not all withdrew" : "withdrew", cast)
                + " against it, and %d without an interest were there to vote.".formatted(free));
  }
}
