package org.candour.command.estate.development;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.DevelopmentId;
import org.candour.events.id.StreamId;

/** Record a review of where services sit. */
@Command(
    name = "review-service-location",
    title = "Record a review of where services sit",
    stream = "development",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"11"})
record ReviewServiceLocation(
    @Hint("The development") DevelopmentId development,
    @Hint("What was found") @NotBlank @Size(max = 2000) String finding,
    @Hint("Who among disabled people can reach them, and how") @NotBlank @Size(max = 2000)
        String disabledAccess)
    implements DevelopmentCommand {

  @Override
  public StreamId target() {
    return development.stream();
  }
}
