package org.candour.events.governance.advisorygroup;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The group gave advice. Decisions that were taken with it name its entry.
 *
 * @param about the decision, or what leads to it
 * @param saidBy which of the group's organisations spoke for it
 */
@EventType(value = "advisory-group.advice-given", visibility = Visibility.PUBLIC)
public record AdviceGiven(Link about, String text, @Nullable Party saidBy)
    implements AdvisoryGroupEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(about, saidBy);
  }
}
