package org.candour.command.governance.board;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/** Decline an action that a board asked for. */
@Command(
    name = "decline-action",
    title = "Decline an action that a board asked for",
    stream = "board",
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    },
    says = Side.ADDRESSEE,
    ideas = {"16", "26", "P12"})
record DeclineAction(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The number of the entry that records the resolution") long resolution,
    @Hint("The number of the action within it, from 1 on") @Min(1) int action,
    @Hint("Who declines; an organisation names itself") @Nullable Party by,
    @Hint("Why") @NotBlank @Size(max = 2000) String why)
    implements BoardCommand.OfMeetings {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(by);
  }

  @Override
  public @Nullable Party speaks() {
    return by;
  }
}
