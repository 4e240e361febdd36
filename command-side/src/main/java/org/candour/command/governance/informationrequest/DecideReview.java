package org.candour.command.governance.informationrequest;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.governance.informationrequest.ReviewDecided.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** Decide the review of an answer. */
@Command(
    name = "decide-review",
    title = "Decide the review of an answer",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"C7"})
record DecideReview(
    @Hint("The request") InformationRequestId informationRequest,
    @Hint("What becomes of the answer") ReviewOutcome outcome,
    @Hint("Why") @Nullable @Size(max = 2000) String why)
    implements InformationRequestCommand {}
