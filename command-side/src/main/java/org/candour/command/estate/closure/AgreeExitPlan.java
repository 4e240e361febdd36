package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Agree how a service ends in an orderly way. */
@Command(
    name = "agree-exit-plan",
    title = "Agree how a service ends in an orderly way",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"6"})
record AgreeExitPlan(
    @Hint("The closure") ClosureId closure,
    @Hint("The organisation that runs the service") OrganisationId organisation,
    @Hint("The service") @NotBlank @Size(max = 300) String service,
    @Hint("Where it goes") @Nullable @Size(max = 300) String transferTo,
    @Hint("When the plan is to be complete") LocalDate by)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
