package org.candour.command.partnership.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.ConcernId;
import org.candour.events.partnership.concern.ConcernAnswered;
import org.jspecify.annotations.Nullable;

/** Answer a concern. */
@Command(
    name = "answer-concern",
    title = "Answer a concern",
    stream = "concern",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = Side.ADDRESSEE,
    ideas = {"15", "T3"})
record AnswerConcern(
    @Hint("The concern") ConcernId concern,
    @Hint("The answer") @NotBlank @Size(max = 4000) String answer,
    @Hint("What was done about it") @Nullable @Size(max = 2000) String done)
    implements ConcernCommand.WhileWaiting {
  /** What has happened once this is accepted. */
  ConcernAnswered happened(@Nullable Party speaker, Party addressed) {
    boolean former = speaker != null && !speaker.equals(addressed);
    return new ConcernAnswered(answer, done, speaker, former);
  }
}
