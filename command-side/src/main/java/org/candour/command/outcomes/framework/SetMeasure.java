package org.candour.command.outcomes.framework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.MeasureTerms;
import org.candour.events.outcomes.framework.MeasureSet;

/** Set a measure. */
@Command(
    name = "set-measure",
    title = "Set a measure",
    stream = "framework",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"2", "28"})
record SetMeasure(
    @Hint("The framework") FrameworkId framework,
    @Hint("The short name of the measure: small letters, digits and hyphens")
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "must be small letters, digits and hyphens")
        @Size(max = 60)
        String measure,
    @Valid @JsonUnwrapped MeasureTerms terms,
    @Hint("From when it is used") PartialDate from)
    implements FrameworkCommand.OfMeasure {
  /** What has happened once this is accepted. */
  MeasureSet happened() {
    return new MeasureSet(measure, terms, from);
  }
}
