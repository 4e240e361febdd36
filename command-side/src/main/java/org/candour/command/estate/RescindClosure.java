package org.candour.command.estate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.platform.Command;
import org.candour.command.platform.Hint;
import org.candour.events.ClosureId;
import org.candour.events.Role;
import org.candour.events.StreamId;

/** Rescind a closure. */
@Command(
    name = "rescind-closure",
    title = "Rescind a closure",
    stream = "closure",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"5"})
record RescindClosure(
    @Hint("The closure") ClosureId closure, @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements ClosureCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
