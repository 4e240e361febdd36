package org.candour.command.partnership.accessrequest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessGranted;
import org.jspecify.annotations.Nullable;

/** Grant access. */
@Command(
    name = "grant-access",
    title = "Grant access",
    stream = "access-request",
    by = {Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.ESTABLISHMENT,
    ideas = {"21"})
record GrantAccess(
    @Hint("The request") AccessRequestId accessRequest,
    @Hint("To how many people") @PositiveOrZero @Max(100_000) int people,
    @Hint("On what conditions") @Nullable @Size(max = 1000) String conditions)
    implements AccessRequestCommand.DecideAccess {
  public GrantAccess {
    if (people < 1) {
      throw new IllegalArgumentException("Access must be for at least one person");
    }
  }

  /** What has happened once this is accepted. */
  AccessGranted happened() {
    return new AccessGranted(people, conditions);
  }
}
