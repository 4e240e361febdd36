package org.candour.command.partnership.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.partnership.CommitmentId;
import org.candour.events.partnership.commitment.DueDateAsked;
import org.candour.events.partnership.commitment.DueDateChanged;
import org.jspecify.annotations.Nullable;

/**
 * Change when a promise is due: to an earlier day if whoever promised says so, to a later one if
 * whom it was promised to does. From the other side the new day is asked for.
 */
@Command(
    name = "change-due-date",
    title = "Change when a promise is due",
    stream = "commitment",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.BOARD_CLERK,
      Role.BOARD_MEMBER,
      Role.NATIONAL_OVERSIGHT,
      Role.REGISTRAR
    },
    says = {Side.PROMISOR, Side.PROMISEE},
    ideas = {"P12"})
record ChangeDueDate(
    @Hint("The commitment") CommitmentId commitment,
    @Hint("The new last day") LocalDate to,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements CommitmentCommand {
  /** What has happened once this is accepted. */
  DueDateChanged happened(LocalDate from, @Nullable Party speaker) {
    return new DueDateChanged(to, reason, from, speaker);
  }

  /** What has happened once this is accepted from the side that does not set such a day. */
  DueDateAsked asked(LocalDate from, @Nullable Party speaker) {
    return new DueDateAsked(to, reason, from, speaker);
  }
}
