package org.candour.command.governance.informationrequest;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;
import org.jspecify.annotations.Nullable;

/** Record that whoever asked wants the answer reviewed. */
@Command(
    name = "ask-review",
    title = "Record that a review of the answer was asked for",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"C7"})
record AskReview(
    @Hint("The request") InformationRequestId informationRequest,
    @Hint("What is held against the answer") @Nullable @Size(max = 2000) String why)
    implements InformationRequestCommand {}
