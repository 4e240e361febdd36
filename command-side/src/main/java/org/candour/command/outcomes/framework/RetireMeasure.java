package org.candour.command.outcomes.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.framework.MeasureRetired;

/** Retire a measure. */
@Command(
    name = "retire-measure",
    title = "Retire a measure",
    stream = "framework",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"28"})
record RetireMeasure(
    @Hint("The framework") FrameworkId framework,
    @Hint("The short name of the measure: small letters, digits and hyphens")
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "must be small letters, digits and hyphens")
        @Size(max = 60)
        String measure,
    @Hint("Why") @NotBlank @Size(max = 1000) String why)
    implements FrameworkCommand.OfMeasure {
  /** What has happened once this is accepted. */
  MeasureRetired happened() {
    return new MeasureRetired(measure, why);
  }
}
