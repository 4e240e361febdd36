package org.candour.command.outcomes.framework;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.framework.MeasureReplaced;
import org.jspecify.annotations.Nullable;

/** Replace a measure by another. */
@Command(
    name = "replace-measure",
    title = "Replace a measure by another",
    stream = "framework",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"28"})
record ReplaceMeasure(
    @Hint("The framework") FrameworkId framework,
    @Hint("The short name of the measure: small letters, digits and hyphens")
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "must be small letters, digits and hyphens")
        @Size(max = 60)
        String measure,
    @Hint("The short name of the other: small letters, digits and hyphens")
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "must be small letters, digits and hyphens")
        @Size(max = 60)
        String by,
    @Hint("The framework of the other, if that is another") @Nullable FrameworkId byFramework,
    @Hint("Whether figures of both may be set beside each other") boolean comparable,
    @Hint("Why not, or how they compare") @Nullable @Size(max = 1000) String why)
    implements FrameworkCommand.OfMeasure {

  public ReplaceMeasure {
    if (measure.equals(by) && byFramework == null) {
      throw new IllegalArgumentException("A measure is replaced by another, not by itself");
    }
    if (!comparable && why == null) {
      throw new IllegalArgumentException("Say why figures of the two are not comparable");
    }
  }

  /** What has happened once this is accepted. */
  MeasureReplaced happened() {
    return new MeasureReplaced(measure, by, byFramework, comparable, why);
  }
}
