package org.candour.command.estate.closure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.terms.ImpactTerms;
import org.candour.events.id.StreamId;

/** Record the assessment of a closure’s impact. */
@Command(
    name = "assess-impact",
    title = "Record the assessment of a closure’s impact",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"6"})
record AssessImpact(@Hint("The closure") ClosureId closure, @Valid @JsonUnwrapped ImpactTerms terms)
    implements ClosureCommand.AnnouncedCommand {

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
