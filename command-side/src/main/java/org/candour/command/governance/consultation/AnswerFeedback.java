package org.candour.command.governance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;

/** Answer feedback: what was said, and what was done. */
@Command(
    name = "answer-feedback",
    title = "Answer feedback: what was said, and what was done",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"10"})
record AnswerFeedback(
    @Hint("The consultation") ConsultationId consultation,
    @Hint("The numbers of the entries in which it was given") @NotEmpty @Size(max = 500)
        List<Long> feedback,
    @Hint("What was said") @NotBlank @Size(max = 4000) String said,
    @Hint("What was done, or why nothing was") @NotBlank @Size(max = 4000) String done)
    implements ConsultationCommand {
  public AnswerFeedback {
    feedback = List.copyOf(feedback);
  }
}
