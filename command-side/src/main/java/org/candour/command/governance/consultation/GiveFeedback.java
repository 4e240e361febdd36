package org.candour.command.governance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Set;
import org.candour.command.authority.Side;
import org.candour.command.authority.Sides;
import org.candour.command.definition.Command;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.governance.ConsultationId;
import org.candour.events.governance.consultation.FeedbackGiven;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Give feedback. Who was invited does so itself; a registrar writes down what others said, and who
 * consults what people said who are not named.
 */
@Command(
    name = "give-feedback",
    title = "Give feedback to a consultation",
    stream = "consultation",
    by = {Role.PARTNER, Role.EXECUTIVE_GOVERNOR, Role.NATIONAL_OVERSIGHT, Role.REGISTRAR},
    says = {Side.RAISER, Side.OF_RECORD},
    ideas = {"3", "10", "P7"})
record GiveFeedback(
    @Hint("The consultation") ConsultationId consultation,
    @Valid @JsonUnwrapped FeedbackGiven feedback)
    implements ConsultationCommand {
  @Override
  public Set<StreamId> within() {
    return Subjects.of(feedback.from());
  }

  @Override
  public Sides voices() {
    return Sides.of(Side.RAISER, feedback.from());
  }

  @Override
  public @Nullable Party speaks() {
    return feedback.from();
  }
}
