package org.candour.events.governance.advisorygroup;

import java.time.LocalDate;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The group was asked for advice.
 *
 * @param about the decision, or what leads to it
 * @param by the day by which the advice is wanted
 */
@EventType(value = "advisory-group.advice-asked", visibility = Visibility.PUBLIC)
public record AdviceAsked(Link about, String question, @Nullable LocalDate by)
    implements AdvisoryGroupEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(about);
  }
}
