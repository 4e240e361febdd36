package org.candour.events.outcomes.framework;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.FrameworkId;
import org.jspecify.annotations.Nullable;

/**
 * A measure was replaced by another.
 *
 * @param by the short name of the other
 * @param byFramework the framework of the other, if that is another
 * @param comparable whether figures of both may be set beside each other
 * @param why why not, or how they compare
 */
@EventType(value = "framework.measure-replaced", visibility = Visibility.PUBLIC)
public record MeasureReplaced(
    String measure,
    String by,
    @Nullable FrameworkId byFramework,
    boolean comparable,
    @Nullable String why)
    implements FrameworkEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(byFramework);
  }
}
