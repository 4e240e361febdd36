package org.candour.events.outcomes.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.candour.events.outcomes.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The target was revised, which counts as slippage.
 *
 * @param was the target before
 * @param due another last day; null if it stays
 * @param met whether the target is met by the last value
 */
@EventType(value = "outcome.target-revised", visibility = Visibility.PUBLIC)
public record TargetRevised(
    Figure to, Figure was, @Nullable LocalDate due, String why, boolean met, @Nullable Party saidBy)
    implements OutcomeEvent, TwoSided {
  /** It needs the word of those with whom the outcome was agreed. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return before;
  }

  @Override
  public boolean renews() {
    return true;
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
