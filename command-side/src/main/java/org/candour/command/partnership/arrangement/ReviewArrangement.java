package org.candour.command.partnership.arrangement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.partnership.ArrangementId;
import org.candour.events.partnership.arrangement.ArrangementReviewed;
import org.jspecify.annotations.Nullable;

/** Review an arrangement. */
@Command(
    name = "review-arrangement",
    title = "Review an arrangement",
    stream = "arrangement",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.ORGANISATION},
    ideas = {"21", "22", "P10"})
record ReviewArrangement(
    @Hint("The arrangement") ArrangementId arrangement,
    @Hint("What was found") @NotBlank @Size(max = 2000) String finding,
    @Hint("The new last day, if it goes on") @Nullable LocalDate until)
    implements ArrangementCommand.UntilEnded {
  /** What has happened once this is accepted. */
  ArrangementReviewed happened() {
    return new ArrangementReviewed(finding, until);
  }
}
