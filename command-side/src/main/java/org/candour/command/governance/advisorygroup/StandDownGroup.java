package org.candour.command.governance.advisorygroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.AdvisoryGroupId;

/** Stand an advisory group down. */
@Command(
    name = "stand-down-group",
    title = "Stand an advisory group down",
    stream = "advisory-group",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ADDRESSEE, Side.ORGANISATION},
    ideas = {"14"})
record StandDownGroup(
    @Hint("The advisory group") AdvisoryGroupId advisoryGroup,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements AdvisoryGroupCommand.UntilStoodDown {}
