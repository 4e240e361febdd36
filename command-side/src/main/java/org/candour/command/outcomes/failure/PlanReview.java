package org.candour.command.outcomes.failure;

import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.ReviewPlanned;
import org.candour.events.outcomes.failure.terms.ReviewKind;
import org.jspecify.annotations.Nullable;

/** Plan to look again. */
@Command(
    name = "plan-review",
    title = "Plan to look again",
    stream = "failure",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"25"})
record PlanReview(
    @Hint("The failure") FailureId failure,
    @Hint("How it is looked at") ReviewKind kind,
    @Hint("When the inspection ended that it follows, if no urgent notification says so")
        @Nullable PartialDate inspectionEndedOn,
    @Hint("The last day for the visit, where no rule sets one") @Nullable LocalDate by)
    implements FailureCommand.WhileOpen {
  /** What has happened once this is accepted. */
  ReviewPlanned happened(@Nullable PartialDate ended) {
    return new ReviewPlanned(kind, inspectionEndedOn == null ? ended : inspectionEndedOn, by);
  }
}
