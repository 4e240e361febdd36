package org.candour.command.governance.informationrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;
import org.jspecify.annotations.Nullable;

/** Refuse a request for information. */
@Command(
    name = "refuse-request",
    title = "Refuse a request for information",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"C7"})
record RefuseRequest(
    @Hint("The request") InformationRequestId informationRequest,
    @Hint("The section of the Act that allows it, for instance 12 or 40(2)")
        @NotBlank
        @Size(max = 40)
        String exemption,
    @Hint("Why it applies") @Nullable @Size(max = 2000) String why)
    implements InformationRequestCommand.WhileUnanswered {}
