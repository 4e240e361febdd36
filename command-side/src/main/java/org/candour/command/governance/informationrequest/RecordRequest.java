package org.candour.command.governance.informationrequest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.InformationRequestId;
import org.candour.events.governance.informationrequest.InformationAsked;
import org.candour.events.id.StreamId;

/** Record a request for information. */
@Command(
    name = "record-request",
    title = "Record a request for information",
    stream = "information-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"C7"},
    opens = true)
record RecordRequest(
    @Hint("The request") InformationRequestId informationRequest,
    @Valid @JsonUnwrapped InformationAsked asked)
    implements InformationRequestCommand {
  @Override
  public Set<StreamId> within() {
    return asked.concerns();
  }
}
