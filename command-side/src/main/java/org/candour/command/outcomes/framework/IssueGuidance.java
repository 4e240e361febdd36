package org.candour.command.outcomes.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.outcomes.FrameworkId;
import org.candour.events.outcomes.framework.GuidanceIssued;
import org.jspecify.annotations.Nullable;

/** Issue guidance on outcomes. */
@Command(
    name = "issue-guidance",
    title = "Issue guidance on outcomes",
    stream = "framework",
    by = {Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.OVERSIGHT,
    ideas = {"28"},
    opens = true)
record IssueGuidance(
    @Hint("The framework") FrameworkId framework,
    @Hint("Its version") @NotBlank @Size(max = 60) String version,
    @Hint("Its title") @NotBlank @Size(max = 300) String title,
    @Hint("Where it can be read") @Nullable @Size(max = 500) String document,
    @Hint("From when it holds") PartialDate from)
    implements FrameworkCommand {
  /** What has happened once this is accepted. */
  GuidanceIssued happened() {
    return new GuidanceIssued(version, title, document, from);
  }
}
