package org.candour.command.inspection.inspection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.inspection.InspectionId;
import org.candour.events.inspection.StandardJudgement;
import org.candour.events.inspection.inspection.StandardJudged;

/** Rate a standard. */
@Command(
    name = "judge-standard",
    title = "Rate a standard",
    stream = "inspection",
    by = {Role.INSPECTOR, Role.REGISTRAR},
    says = Side.INSPECTOR,
    ideas = {"P14", "T5"})
record JudgeStandard(
    @Hint("The inspection") InspectionId inspection,
    @Valid @JsonUnwrapped StandardJudgement judgement)
    implements InspectionCommand.OfUnderway {
  /** What has happened once this is accepted. */
  StandardJudged happened() {
    return new StandardJudged(judgement);
  }
}
