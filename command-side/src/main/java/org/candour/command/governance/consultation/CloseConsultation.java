package org.candour.command.governance.consultation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.definition.Imported;
import org.candour.events.definition.Imported.Leeway;
import org.candour.events.governance.ConsultationId;
import org.jspecify.annotations.Nullable;

/** Close a consultation. */
@Command(
    name = "close-consultation",
    title = "Close a consultation",
    stream = "consultation",
    by = {Role.EXECUTIVE_GOVERNOR, Role.COMMISSIONER, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = Side.ADDRESSEE,
    ideas = {"10"})
record CloseConsultation(
    @Hint("The consultation") ConsultationId consultation,
    @Hint("How many responses there were in all")
        @Imported(Leeway.MAY_LACK)
        @Nullable
        @PositiveOrZero
        @Max(10_000_000)
        Integer responses)
    implements ConsultationCommand.WhileOpen {}
