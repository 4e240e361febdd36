package org.candour.events.governance.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.definition.Hint;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took part. What the event says is what the command that gives it asks for.
 *
 * @param from the organisation or prison that said it; null for people, who are never named
 * @param groups for whom it spoke
 */
@EventType(value = "consultation.feedback-given", visibility = Visibility.PUBLIC)
public record FeedbackGiven(
    @Hint("The organisation or prison that says it; leave out for people, who are not named")
        @Nullable Party from,
    @Hint("Whether it is for what is proposed") Position position,
    @Hint("What is said") @NotBlank @Size(max = 4000) String text,
    @Hint("The groups that it speaks for") @Size(max = 100)
        List<@NotBlank @Size(max = 200) String> groups)
    implements ConsultationEvent {
  public FeedbackGiven {
    groups = List.copyOf(groups);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(from);
  }

  /** Where somebody stands on what is proposed. */
  public enum Position {
    FOR,
    AGAINST,
    MIXED,
    NEUTRAL
  }
}
