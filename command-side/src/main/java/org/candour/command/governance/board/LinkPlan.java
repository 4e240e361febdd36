package org.candour.command.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.board.terms.PlanTerms;
import org.candour.events.id.EstablishmentCode;

/** Link a plan that a board uses. */
@Command(
    name = "link-plan",
    title = "Link a plan that a board uses",
    stream = "board",
    by = {Role.BOARD_CLERK, Role.BOARD_MEMBER, Role.REGISTRAR},
    says = Side.BOARD,
    ideas = {"27"})
record LinkPlan(
    @Hint("The code of the prison whose board it is") EstablishmentCode establishment,
    @Valid @JsonUnwrapped PlanTerms plan)
    implements BoardCommand.OfPapers {
  public LinkPlan {
    if (plan.until() != null && plan.until().isBefore(plan.from())) {
      throw new IllegalArgumentException("A plan must not end before it begins");
    }
  }
}
