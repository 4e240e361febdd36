package org.candour.command.estate.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.development.Journey;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/** Record how visitors and the community can reach a site. */
@Command(
    name = "assess-access",
    title = "Record how visitors and the community can reach a site",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"9"})
record AssessAccess(
    @Hint("The development") DevelopmentId development,
    @Hint("Journeys to the site") @NotEmpty @Size(max = 100) List<Journey> journeys,
    @Hint("What there is for visitors") @NotBlank @Size(max = 2000) String accommodation,
    @Hint("What was found") @Nullable @Size(max = 2000) String finding)
    implements DevelopmentCommand {

  public AssessAccess {
    journeys = List.copyOf(journeys);
  }

  @Override
  public StreamId target() {
    return development.stream();
  }
}
