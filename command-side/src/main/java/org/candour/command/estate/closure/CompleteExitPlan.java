package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Record that an exit plan was carried out. */
@Command(
    name = "complete-exit-plan",
    title = "Record that an exit plan was carried out",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.PARTNER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION, Side.OVERSIGHT},
    ideas = {"6"})
record CompleteExitPlan(
    @Hint("The closure") ClosureId closure,
    @Hint("The organisation that ran the service") OrganisationId organisation,
    @Hint("The service, as the plan names it") @NotBlank @Size(max = 300) String service)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }

  @Override
  public Set<StreamId> within() {
    return Set.of(organisation.stream());
  }
}
