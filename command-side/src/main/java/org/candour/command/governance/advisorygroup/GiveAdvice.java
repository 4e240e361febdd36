package org.candour.command.governance.advisorygroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.AdvisoryGroupId;

/** Give advice. */
@Command(
    name = "give-advice",
    title = "Give advice as an advisory group",
    stream = "advisory-group",
    by = {Role.PARTNER, Role.REGISTRAR},
    says = Side.ORGANISATION,
    ideas = {"3", "4", "14", "24"})
record GiveAdvice(
    @Hint("The advisory group") AdvisoryGroupId advisoryGroup,
    @Hint("The number of the entry of the decision, or of what leads to it") long about,
    @Hint("The advice") @NotBlank @Size(max = 4000) String text)
    implements AdvisoryGroupCommand.UntilStoodDown {}
