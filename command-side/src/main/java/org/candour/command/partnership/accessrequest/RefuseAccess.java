package org.candour.command.partnership.accessrequest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessRefusal;
import org.candour.events.partnership.accessrequest.AccessRefused;

/** Refuse access. */
@Command(
    name = "refuse-access",
    title = "Refuse access",
    stream = "access-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.ESTABLISHMENT,
    ideas = {"21"})
record RefuseAccess(
    @Hint("The request") AccessRequestId accessRequest,
    @Hint("To how many people") @PositiveOrZero @Max(100_000) int people,
    @Hint("For what reason") AccessRefusal reason,
    @Hint("Why, in words that name nobody") @NotBlank @Size(max = 2000) String why,
    @Hint("Whether it was for having been in prison") boolean livedExperience)
    implements AccessRequestCommand.DecideAccess {
  public RefuseAccess {
    if (people < 1) {
      throw new IllegalArgumentException("Access must be for at least one person");
    }
  }

  /** What has happened once this is accepted. */
  AccessRefused happened() {
    return new AccessRefused(people, reason, why, livedExperience);
  }
}
