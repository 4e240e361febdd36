package org.candour.command.governance.board;

import org.candour.command.governance.board.refusal.BoardRefusals.AnnualReportAlreadyPublished;
import org.candour.command.governance.board.refusal.BoardRefusals.PlanAlreadyUnlinked;
import org.candour.command.governance.board.refusal.BoardRefusals.ReportOnAYearToCome;
import org.candour.command.governance.board.state.BoardState.SittingBoard;
import org.candour.command.governance.board.state.OwnEntries;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LinkResolver;
import org.candour.events.governance.board.AnnualReportPublished;
import org.candour.events.governance.board.PlanLinked;
import org.candour.events.governance.board.PlanUnlinked;
import org.candour.events.id.Link;

/** Decides on the plans that a board uses, and on its reports. */
final class PapersDecision {

  private PapersDecision() {}

  static Decision of(BoardCommand.OfPapers command, SittingBoard board, DecisionContext context) {
    return switch (command) {
      case LinkPlan c -> Decision.of(new PlanLinked(c.plan()));
      case UnlinkPlan c -> unlink(c, context);
      case PublishAnnualReport c -> publish(c, board, context);
    };
  }

  private static Decision unlink(UnlinkPlan command, DecisionContext context) {
    Link plan = OwnEntries.link(command.plan(), PlanLinked.class, context);
    if (OwnEntries.of(PlanUnlinked.class, context)
        .anyMatch(one -> ((PlanUnlinked) one.entry().payload()).plan().equals(plan))) {
      throw new PlanAlreadyUnlinked(plan.entry());
    }
    return Decision.of(new PlanUnlinked(plan, command.reason()));
  }

  private static Decision publish(
      PublishAnnualReport command, SittingBoard board, DecisionContext context) {
    if (command.year() > context.occurredOn().latest().getYear()) {
      throw new ReportOnAYearToCome(command.year(), context.occurredOn());
    }
    if (board.reportedYears().contains(command.year())) {
      throw new AnnualReportAlreadyPublished(command.year());
    }
    LinkResolver links = new LinkResolver(context.record());
    command.questions().forEach(question -> links.exists(question.stream()));
    return Decision.of(
        new AnnualReportPublished(command.year(), command.document(), command.questions()));
  }
}
