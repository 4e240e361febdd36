package org.candour.command.inspection.inspection;

import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.OverallRating;
import org.candour.events.inspection.RatingScheme.Derived;
import org.candour.events.inspection.inspection.OverallDerived;
import org.jspecify.annotations.Nullable;

/** Derive the overall rating by the rule of the scheme, or set another with a reason. */
@Command(
    name = "derive-overall",
    title = "Derive the overall rating",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record DeriveOverall(
    @Hint("The inspection") InspectionId inspection,
    @Hint("The overall rating, if it is another than follows from the rule")
        @Nullable
        @Size(max = 60)
        String rating,
    @Hint("Why it is another") @Nullable @Size(max = 2000) String why)
    implements InspectionCommand.OfUnderway {
  public DeriveOverall {
    if (rating != null && (why == null || why.isBlank())) {
      throw new IllegalArgumentException(
          "Another rating than follows from the rule needs a reason");
    }
  }

  /** What has happened once this is accepted. */
  OverallDerived happened(Derived rule) {
    boolean other = rating != null && !rating.equals(rule.rating());
    return new OverallDerived(
        new OverallRating(
            other && rating != null ? rating : rule.rating(),
            rule.rating(),
            rule.points(),
            other ? why : null));
  }
}
