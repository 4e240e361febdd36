package org.candour.command.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.commissioning.round.state.RoundState;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.commissioning.CommissioningScope;
import org.candour.events.commissioning.RoundId;
import org.candour.events.commissioning.round.RoundTerms;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Plan a round of commissioning. */
@Command(
    name = "plan-round",
    title = "Plan a round of commissioning",
    stream = "round",
    by = {Role.COMMISSIONER, Role.EXECUTIVE_GOVERNOR, Role.REGISTRAR},
    says = Side.BUYER,
    ideas = {"1", "18", "24", "P8", "P9"},
    opens = true)
record PlanRound(
    @Hint("The round") RoundId round,
    @Valid @JsonUnwrapped RoundTerms terms,
    @Hint("Numbers of the entries in which the needs were identified or the gaps recorded")
        @Size(max = 50)
        List<Long> needs)
    implements RoundCommand {
  public PlanRound {
    needs = List.copyOf(needs);
    if (terms.scope() == CommissioningScope.NATIONAL
        && (terms.scopeReason() == null || terms.scopeReason().isBlank())) {
      throw new IllegalArgumentException("Say in scopeReason why the round is run nationally");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishments(), terms.commissioner());
  }

  @Override
  public Sides voices() {
    return RoundState.buyers(terms);
  }
}
