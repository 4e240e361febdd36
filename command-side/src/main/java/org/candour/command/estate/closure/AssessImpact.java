package org.candour.command.estate.closure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Record the assessment of a closure’s impact. */
@Command(
    name = "assess-impact",
    title = "Record the assessment of a closure’s impact",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    ideas = {"6"})
record AssessImpact(
    @Hint("The closure") ClosureId closure,
    @Hint("Organisations affected") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("Services affected") @Size(max = 200) List<@NotBlank @Size(max = 300) String> services,
    @Hint("How many people they serve") @PositiveOrZero @Max(100_000) int peopleServed,
    @Hint("What will soften the impact") @Size(max = 100)
        List<@NotBlank @Size(max = 1000) String> mitigations)
    implements ClosureCommand.AnnouncedCommand {

  public AssessImpact {
    organisations = List.copyOf(organisations);
    services = List.copyOf(services);
    mitigations = List.copyOf(mitigations);
  }

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
