package org.candour.command.governance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;
import org.candour.events.id.OrganisationId;

/** Invite organisations and groups to take part. */
@Command(
    name = "invite-participants",
    title = "Invite organisations and groups to a consultation",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"3", "10"})
record InviteParticipants(
    @Hint("The consultation") ConsultationId consultation,
    @Hint("The organisations") @Size(max = 200) List<OrganisationId> organisations,
    @Hint("The groups, for instance families") @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> groups)
    implements ConsultationCommand.WhileOpen {
  public InviteParticipants {
    organisations = List.copyOf(organisations);
    groups = List.copyOf(groups);
    if (organisations.isEmpty() && groups.isEmpty()) {
      throw new IllegalArgumentException("Name an organisation or a group");
    }
  }
}
