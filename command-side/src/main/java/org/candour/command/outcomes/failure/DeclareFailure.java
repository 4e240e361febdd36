package org.candour.command.outcomes.failure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.FailureId;
import org.candour.events.outcomes.failure.terms.FailureTerms;

/** Declare that a prison fails. */
@Command(
    name = "declare-failure",
    title = "Declare that a prison fails",
    stream = "failure",
    by = {Role.NATIONAL_OVERSIGHT, Role.INSPECTOR, Role.REGISTRAR},
    says = {Side.INSPECTOR, Side.OVERSIGHT},
    ideas = {"25"},
    opens = true)
record DeclareFailure(
    @Hint("The failure") FailureId failure,
    @Valid @JsonUnwrapped FailureTerms terms,
    @Hint("The numbers of the entries that show it: outcomes missed, inspections published")
        @Size(max = 50)
        List<Long> restsOn)
    implements FailureCommand {

  public DeclareFailure {
    restsOn = List.copyOf(restsOn);
    if (failure.equals(terms.repeats())) {
      throw new IllegalArgumentException("A failure repeats an earlier one, not itself");
    }
  }

  @Override
  public Set<StreamId> within() {
    return Subjects.of(terms.establishment());
  }
}
