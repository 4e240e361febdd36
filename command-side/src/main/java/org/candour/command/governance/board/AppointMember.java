package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.PersonalData;
import org.candour.events.governance.board.terms.Membership;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.personal.PersonId;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;

/** Appoint a member of a board. */
@Command(
    name = "appoint-member",
    title = "Appoint a member of a board",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.BOARD, Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"16", "26"})
record AppointMember(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Hint("The person’s pseudonym, never a name") PersonId member,
    @Hint("Who it is; kept encrypted, and erased when the person is")
        @PersonalData
        @Nullable
        @Size(max = 200)
        String name,
    @Valid @JsonUnwrapped Membership membership,
    @Hint("The last day of the term, unless it is as long as the board’s terms are")
        @Nullable LocalDate until)
    implements BoardCommand.OfMembers {
  public AppointMember {
    if (until != null && until.isBefore(membership.from())) {
      throw new IllegalArgumentException("A term must not end before it begins");
    }
  }

  @Nullable Personal personalName() {
    return name == null ? null : new Personal.Clear(member, name);
  }

  /** Without the name, which is nobody’s to log. */
  @Override
  public String toString() {
    return "AppointMember[establishment=" + establishment + ", member=" + member + "]";
  }
}
