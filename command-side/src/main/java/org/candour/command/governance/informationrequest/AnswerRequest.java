package org.candour.command.governance.informationrequest;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.governance.informationrequest.InformationAnswered.Extent;
import org.jspecify.annotations.Nullable;

/** Answer a request for information. */
@Command(
    name = "answer-request",
    title = "Answer a request for information",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"C7"})
record AnswerRequest(
    @Hint("The request") InformationRequestId informationRequest,
    @Hint("How much of it was given") Extent extent,
    @Hint("Who holds what is not held") @Nullable @Size(max = 300) String heldBy,
    @Hint("The section of the Act under which a part is withheld, for instance 40(2)")
        @Nullable
        @Size(max = 40)
        String exemption)
    implements InformationRequestCommand.WhileUnanswered {
  public AnswerRequest {
    if (extent == Extent.WHOLE && exemption != null) {
      throw new IllegalArgumentException("Nothing is withheld where the whole is given");
    }
  }
}
