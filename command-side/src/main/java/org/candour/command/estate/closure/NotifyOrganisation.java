package org.candour.command.estate.closure;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record that an organisation was told of a closure. */
@Command(
    name = "notify-organisation",
    title = "Record that an organisation was told of a closure",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"5"})
record NotifyOrganisation(
    @Hint("The closure") ClosureId closure,
    @Hint("Its org-id, for instance GB-CHC-1074546") OrganisationId organisation,
    @Hint("How it was told") @Nullable @Size(max = 300) String means)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
