package org.candour.command.governance.advisorygroup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.AdvisoryGroupId;
import org.candour.events.governance.advisorygroup.AdvisoryGroupEngaged;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;

/** Engage an advisory group. */
@Command(
    name = "engage-group",
    title = "Engage an advisory group",
    stream = "advisory-group",
    by = {Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"3", "4", "14", "24"},
    opens = true)
record EngageGroup(
    @Hint("The advisory group") AdvisoryGroupId advisoryGroup,
    @Valid @JsonUnwrapped AdvisoryGroupEngaged engaged)
    implements AdvisoryGroupCommand {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(engaged.advises());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.ADDRESSEE, engaged.advises());
  }

  @Override
  public Party speaks() {
    return engaged.advises();
  }
}
