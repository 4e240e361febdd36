package org.candour.command.outcomes.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.OutcomeId;
import org.candour.events.outcomes.outcome.OutcomeTerms;

/** Agree an outcome for a prison. */
@Command(
    name = "agree-outcome",
    title = "Agree an outcome for a prison",
    stream = "outcome",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"2", "23", "28", "C1"},
    opens = true)
record AgreeOutcome(
    @Hint("The outcome") OutcomeId outcome, @Valid @JsonUnwrapped OutcomeTerms terms)
    implements OutcomeCommand {

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishment());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ESTABLISHMENT, terms.establishment());
  }
}
