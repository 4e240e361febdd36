package org.candour.command.governance.advisorygroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.AdvisoryGroupId;
import org.jspecify.annotations.Nullable;

/** Ask an advisory group for advice. */
@Command(
    name = "ask-advice",
    title = "Ask an advisory group for advice",
    stream = "advisory-group",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"3", "4", "14", "24"})
record AskAdvice(
    @Hint("The advisory group") AdvisoryGroupId advisoryGroup,
    @Hint("The number of the entry of the decision, or of what leads to it") long about,
    @Hint("What is asked") @NotBlank @Size(max = 2000) String question,
    @Hint("The day by which the advice is wanted") @Nullable LocalDate by)
    implements AdvisoryGroupCommand.UntilStoodDown {}
