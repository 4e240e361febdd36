package org.candour.command.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.id.Party;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.NotificationAnswered;
import org.candour.events.outcomes.failure.terms.PlanTerms;
import org.jspecify.annotations.Nullable;

/** Answer an urgent notification. */
@Command(
    name = "answer-notification",
    title = "Answer an urgent notification",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"25"})
record AnswerNotification(
    @Hint("The failure") FailureId failure,
    @Hint("When the answer and its plan were published") @Imported(Leeway.MAY_BE_IMPRECISE)
        PartialDate publishedOn,
    @Valid @JsonUnwrapped PlanTerms plan)
    implements FailureCommand.AtAnyTime {
  /** What has happened once this is accepted. */
  NotificationAnswered happened(@Nullable Party speaker) {
    return new NotificationAnswered(publishedOn, plan, speaker);
  }
}
