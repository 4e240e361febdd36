package org.candour.events.partnership.concern;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The concern was answered.
 *
 * @param saidBy who answered
 * @param former whether the concern had been taken to somebody else by then, whose answer is still
 *     owed
 */
@EventType(value = "concern.answered", visibility = Visibility.PARTIES)
public record ConcernAnswered(
    String answer, @Nullable String done, @Nullable Party saidBy, boolean former)
    implements ConcernEvent {
  /** By whoever is to answer it. */
  public ConcernAnswered(String answer, @Nullable String done, @Nullable Party saidBy) {
    this(answer, done, saidBy, false);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
