package org.candour.command.governance.board.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candour.command.duties.DateRange;
import org.candour.command.duties.Judgement;
import org.candour.command.governance.board.state.BoardState;
import org.candour.command.governance.board.state.BoardState.Constituted;
import org.candour.command.stream.DecisionContext;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Basis;
import org.candour.events.entry.Entry;
import org.candour.events.estate.establishment.ReformPrisonDesignated;
import org.candour.events.estate.establishment.ReformStatusEnded;
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
import org.candour.events.governance.board.terms.BoardComposition;
import org.candour.events.governance.board.terms.Constituency;
import org.candour.events.id.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/** The duties of a board: whom it has seats for, when it meets, and how it decides. */
public final class BoardDuties {

  private BoardDuties() {}

  /** All that is found of an event, which happened to a board as it was before. */
  public static List<Judgement> judge(
      BoardEvent event, BoardState before, DecisionContext context) {
    return switch (event) {
      case BoardConstituted e ->
          all(voluntarySeat(e.composition(), context), ofReformPrison(e.establishment(), context));
      case BoardReconstituted e -> all(voluntarySeat(e.composition(), context));
      case MeetingCalled e -> all(papers(e, context));
      case MeetingHeld e -> all(met(e, before, context));
      case ResolutionRecorded e -> ResolutionDuties.judge(e, before, context);
      case AnnualReportPublished _ -> all(reported(before, context));
      case BoardDissolved _,
          MemberAppointed _,
          MembershipEnded _,
          InterestDeclared _,
          MeetingCancelled _,
          MeetingMissed _,
          ActionDeclined _,
          ActionUnanswered _,
          MinutesApproved _,
          PlanLinked _,
          PlanUnlinked _ ->
          List.of();
    };
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // They are only read.
  static List<Judgement> all(Optional<Judgement>... found) {
    return Stream.of(found).flatMap(Optional::stream).toList();
  }

  private static Optional<Judgement> voluntarySeat(
      BoardComposition composition, DecisionContext context) {
    return context
        .judge()
        .number(
            "board-voluntary-seat",
            context.occurredOn(),
            composition.seatsOf(Constituency.VOLUNTARY_SECTOR),
            "seats for the voluntary sector");
  }

  /** The board of a prison that was designated a reform prison before. */
  private static Optional<Judgement> ofReformPrison(
      EstablishmentCode prison, DecisionContext context) {
    PartialDate on = context.occurredOn();
    @Nullable PartialDate designated = null;
    for (Entry entry : context.record().stream(prison.stream())) {
      designated =
          switch (entry.payload()) {
            case ReformPrisonDesignated _ -> entry.circumstances().occurredOn();
            case ReformStatusEnded _ -> null;
            default -> designated;
          };
    }
    return designated == null || designated.isSurelyAfter(on)
        ? Optional.empty()
        : context
            .judge()
            .within("reform-prison-board", designated, new DateRange(designated, on), null);
  }

  private static Optional<Judgement> papers(MeetingCalled e, DecisionContext context) {
    return context
        .judge()
        .term("board-papers", context.occurredOn(), PartialDate.of(e.on()), null, Basis.ACTUAL);
  }

  private static Optional<Judgement> met(
      MeetingHeld e, BoardState before, DecisionContext context) {
    if (!(before instanceof Constituted constituted)) {
      return Optional.empty();
    }
    PartialDate since = constituted.board().lastMet();
    if (!since.isKnown() || since.isSurelyAfter(PartialDate.of(e.on()))) {
      return Optional.empty();
    }
    boolean surely = !e.on().isAfter(since.earliest().plusMonths(e.everyMonths()));
    boolean perhaps = !e.on().isAfter(since.latest().plusMonths(e.everyMonths()));
    return context
        .judge()
        .done(
            "board-meets",
            context.occurredOn(),
            surely ? Boolean.TRUE : perhaps ? null : Boolean.FALSE,
            "The board was to meet within %d months after %s, and met on %s."
                .formatted(e.everyMonths(), since.inWords(), PartialDate.of(e.on()).inWords()));
  }

  private static Optional<Judgement> reported(BoardState before, DecisionContext context) {
    if (!(before instanceof Constituted constituted)) {
      return Optional.empty();
    }
    PartialDate since = constituted.board().lastReported();
    return since.isSurelyAfter(context.occurredOn())
        ? Optional.empty()
        : context
            .judge()
            .within(
                "board-annual-report",
                context.occurredOn(),
                new DateRange(since, context.occurredOn()),
                null);
  }
}
