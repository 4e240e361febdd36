package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.ClosureKind;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record that a closure was said to be likely. */
@Command(
    name = "state-closure-likely",
    title = "Record that a closure was said to be likely",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OF_RECORD,
    ideas = {"5"},
    opens = true)
record StateClosureLikely(
    @Hint("The closure") ClosureId closure,
    @Hint("The code of the establishment, three capital letters") EstablishmentCode establishment,
    @Hint("What would close") ClosureKind kind,
    @Hint("What was said") @NotBlank @Size(max = 2000) String statement,
    @Hint("The office or body that said it") @Nullable @Size(max = 200) String statedBy)
    implements ClosureCommand.OpeningCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }

  @Override
  public Set<StreamId> within() {
    return Set.of(establishment.stream());
  }
}
