package org.candour.events.inspection.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Level;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation was answered.
 *
 * @param answer whether it was agreed; null where the source does not say
 * @param owner who is to do what was agreed
 * @param due by when
 * @param saidBy who answered
 */
@EventType(value = "recommendation.answered", visibility = Visibility.PUBLIC)
public record RecommendationAnswered(
    @Nullable RecommendationAnswer answer,
    @Nullable Party owner,
    @Nullable LocalDate due,
    @Nullable String why,
    @Nullable Party saidBy)
    implements RecommendationEvent, TwoSided {
  /** Whether anything was agreed, so that somebody is to do something. */
  public boolean agreesToAct() {
    return answer != null && answer.isToBeActedOn();
  }

  /** That of whom it says is to act, if that is not for who answered to say. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return binds().map(TwoSided::side).stream().toList();
  }

  /** Who is to act by another’s word alone: neither who answered nor a level below. */
  public Optional<Party> binds() {
    return Optional.ofNullable(owner).filter(named -> !named.equals(saidBy) && !isBelow(named));
  }

  private boolean isBelow(Party named) {
    Optional<Level> level = named.level().filter(Level::isInLine);
    return saidBy == null
        ? level.isPresent()
        : level.flatMap(below -> saidBy.level().filter(above -> above.isAbove(below))).isPresent();
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(owner, saidBy);
  }
}
