package org.candour.command.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.FactCorrected;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says that a field of an earlier entry is otherwise. Any stream takes it. */
@Command(
    name = "correct-fact",
    title = "Correct or contest a recorded fact",
    stream = Command.ANY_STREAM,
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.BOARD_MEMBER,
      Role.BOARD_CLERK,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    })
public record CorrectFact(
    @Hint("The stream that the entry belongs to, as type/id") StreamId stream,
    @Hint("The number of the entry") @PositiveOrZero long entry,
    @Hint("occurredOn, or the name of a field of the entry's payload") @NotBlank @Size(max = 60)
        String field,
    @Hint("What the entry says, exactly") JsonNode was,
    @Hint("What is said now; leave out to say that nothing should stand there")
        @Nullable JsonNode is,
    @Hint("CORRECTED if the entry was wrong, CONTESTED if sources disagree")
        FactCorrected.Standing standing,
    @Hint("Why, in words") @NotBlank @Size(max = 2000) String why)
    implements StreamCommand {

  @Override
  public StreamId target() {
    return stream;
  }
}
