package org.candour.command.outcomes.failure;

import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.ReviewVisited;
import org.candour.events.outcomes.failure.terms.ReviewKind;

/** Record the visit of a review. */
@Command(
    name = "record-review-visit",
    title = "Record the visit of a review",
    stream = "failure",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25"})
record RecordReviewVisit(
    @Hint("The failure") FailureId failure,
    @Hint("The first day of the visit") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate from,
    @Hint("The last") @Imported(Leeway.MAY_BE_IMPRECISE) PartialDate until)
    implements FailureCommand.AtAnyTime {

  public RecordReviewVisit {
    if (from.isSurelyAfter(until)) {
      throw new IllegalArgumentException("A visit does not end before it begins");
    }
  }

  /** What has happened once this is accepted. */
  ReviewVisited happened(ReviewKind kind) {
    return new ReviewVisited(kind, from, until);
  }
}
