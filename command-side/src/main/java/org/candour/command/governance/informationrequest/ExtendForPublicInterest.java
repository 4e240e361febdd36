package org.candour.command.governance.informationrequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;

/** Take longer to answer, to weigh the public interest. */
@Command(
    name = "extend-for-public-interest",
    title = "Take longer over a request, to weigh the public interest",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"C7"})
record ExtendForPublicInterest(
    @Hint("The request") InformationRequestId informationRequest,
    @Hint("The section of the Act that depends on the public interest, for instance 43(2)")
        @NotBlank
        @Size(max = 40)
        String exemption,
    @Hint("The last day for the answer now") LocalDate to)
    implements InformationRequestCommand.WhileUnanswered {}
