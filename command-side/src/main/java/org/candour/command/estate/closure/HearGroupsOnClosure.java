package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record which groups were heard on a closure, and which were not. */
@Command(
    name = "hear-groups-on-closure",
    title = "Record which groups were heard on a closure, and which were not",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.BOARD_CLERK, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"3"})
record HearGroupsOnClosure(
    @Hint("The closure") ClosureId closure,
    @Hint("Groups that were heard") @Size(max = 50) List<@NotBlank @Size(max = 300) String> heard,
    @Hint("Groups concerned that were not heard") @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> notHeard,
    @Hint("How, or why not") @Nullable @Size(max = 2000) String account)
    implements ClosureCommand.AnyStageCommand {

  public HearGroupsOnClosure {
    heard = List.copyOf(heard);
    notHeard = List.copyOf(notHeard);
  }

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
