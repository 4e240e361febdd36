package org.candour.command.commissioning.needsassessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.Theme;
import org.candour.events.commissioning.NeedsAssessmentId;
import org.candour.events.commissioning.needsassessment.NeedIdentified;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.definition.Hint;
import org.jspecify.annotations.Nullable;

/** Identify a need. */
@Command(
    name = "identify-need",
    title = "Identify a need",
    stream = "needs-assessment",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.PARTNER, Role.REGISTRAR},
    ideas = {"18"})
record IdentifyNeed(
    @Hint("The assessment") NeedsAssessmentId needsAssessment,
    @Hint("What is needed") @NotBlank @Size(max = 500) String need,
    @Hint("How urgent it is") Priority priority,
    @Hint("Who has the need") @NotBlank @Size(max = 300) String group,
    @Hint("How many people have it") @Nullable @PositiveOrZero @Max(10_000_000) Integer people,
    @Hint("What it bears on") @Size(max = 200) List<Theme> themes)
    implements NeedsAssessmentCommand.UntilPublished {
  public IdentifyNeed {
    themes = List.copyOf(themes);
  }

  /** What has happened once this is accepted. */
  NeedIdentified happened() {
    return new NeedIdentified(need, priority, group, people, themes);
  }
}
