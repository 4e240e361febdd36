package org.candour.command.governance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;

/** Take feedback longer. */
@Command(
    name = "extend-consultation",
    title = "Take feedback longer",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"10"})
record ExtendConsultation(
    @Hint("The consultation") ConsultationId consultation,
    @Hint("The last day for feedback now") LocalDate to,
    @Hint("Why") @NotBlank @Size(max = 2000) String reason)
    implements ConsultationCommand.WhileOpen {}
