package org.candour.command.estate.closure;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.estate.ClosureId;
import org.candour.events.estate.closure.terms.Milestone;
import org.candour.events.id.StreamId;

/** Publish the timeline of a closure. */
@Command(
    name = "publish-closure-timeline",
    title = "Publish the timeline of a closure",
    stream = "closure",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.ESTABLISHMENT, Side.OVERSIGHT},
    ideas = {"5"})
record PublishTimeline(
    @Hint("The closure") ClosureId closure,
    @Hint("What happens when") @NotEmpty @Size(max = 50) List<Milestone> milestones)
    implements ClosureCommand.AnnouncedCommand {

  public PublishTimeline {
    milestones = List.copyOf(milestones);
  }

  @Override
  public StreamId target() {
    return closure.stream();
  }
}
