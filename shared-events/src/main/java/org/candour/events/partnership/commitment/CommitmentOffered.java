package org.candour.events.partnership.commitment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.deadline.MeetsElsewhere;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * One side promised the other something. From then on it falls due, accepted or not, until it is
 * declined.
 *
 * @param arisesFrom what it arises from
 * @param action the number of the action that it answers, within the resolution or the plan that it
 *     arises from
 */
@EventType(value = "commitment.offered", visibility = Visibility.PUBLIC)
public record CommitmentOffered(
    @JsonUnwrapped CommitmentTerms terms, @Nullable Link arisesFrom, @Nullable Integer action)
    implements CommitmentEvent, MeetsElsewhere {

  /** What answers no action. */
  public CommitmentOffered(CommitmentTerms terms, @Nullable Link arisesFrom) {
    this(terms, arisesFrom, null);
  }

  /** An action of a board’s resolution waits to be promised or declined; one of a plan does not. */
  @Override
  public Set<Met> meets() {
    return arisesFrom == null || action == null || !arisesFrom.stream().type().equals("board")
        ? Set.of()
        : Set.of(new Met(arisesFrom.stream(), "action " + arisesFrom.entry() + " " + action));
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.by(), terms.to(), arisesFrom);
  }
}
