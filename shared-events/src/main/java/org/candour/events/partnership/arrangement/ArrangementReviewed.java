package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.consent.TwoSided;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement was reviewed.
 *
 * @param until the new last day; null if that did not change
 */
@EventType(value = "arrangement.reviewed", visibility = Visibility.PUBLIC)
public record ArrangementReviewed(String finding, @Nullable LocalDate until)
    implements ArrangementEvent, TwoSided {
  /** A new last day needs the word of those who made the arrangement. */
  @Override
  public List<List<Party>> sides(List<List<Party>> before) {
    return until == null ? List.of() : before;
  }

  @Override
  public boolean renews() {
    return true;
  }
}
