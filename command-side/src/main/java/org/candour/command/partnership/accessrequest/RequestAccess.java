package org.candour.command.partnership.accessrequest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.partnership.AccessRequestId;
import org.candour.events.partnership.accessrequest.AccessKind;
import org.candour.events.partnership.accessrequest.AccessRequested;
import org.jspecify.annotations.Nullable;

/** Ask for access. */
@Command(
    name = "request-access",
    title = "Ask for access",
    stream = "access-request",
    by = {Role.PARTNER, Role.REGISTRAR},
    ideas = {"21"},
    opens = true)
record RequestAccess(
    @Hint("The request") AccessRequestId accessRequest,
    @Hint("Whose people are to come in") OrganisationId organisation,
    @Hint("The prison") EstablishmentCode establishment,
    @Hint("What for") AccessKind kind,
    @Hint("How many people, never who") @PositiveOrZero @Max(100_000) int people,
    @Hint("How many of them have been in prison themselves, if that may matter")
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer livedExperience,
    @Hint("What they are to do") @NotBlank @Size(max = 1000) String purpose,
    @Hint("When access is needed") @Nullable LocalDate neededBy)
    implements AccessRequestCommand {
  public RequestAccess {
    if (people < 1) {
      throw new IllegalArgumentException("Access must be for at least one person");
    }
    if (livedExperience != null && livedExperience > people) {
      throw new IllegalArgumentException(
          "The number of people with lived experience cannot be more than the number of people");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(organisation);
  }

  /** What has happened once this is accepted. */
  AccessRequested happened() {
    return new AccessRequested(
        organisation, establishment, kind, people, livedExperience, purpose, neededBy);
  }
}
