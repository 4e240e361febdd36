package org.candour.command.governance.advisorygroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.AdvisoryGroupId;
import org.candour.events.governance.advisorygroup.AdviceAnswered.AdviceAnswer;

/** Answer an advisory group's advice. */
@Command(
    name = "answer-advice",
    title = "Answer the advice of an advisory group",
    stream = "advisory-group",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"3", "4", "14", "24"})
record AnswerAdvice(
    @Hint("The advisory group") AdvisoryGroupId advisoryGroup,
    @Hint("The number of the entry in which the advice was given") long advice,
    @Hint("Whether it is accepted, in part, or not") AdviceAnswer answer,
    @Hint("Why") @NotBlank @Size(max = 4000) String why)
    implements AdvisoryGroupCommand {}
