package org.candour.events.inspection.recommendation;

import java.util.Map;
import java.util.Objects;
import org.candour.events.Event;
import org.candour.events.entry.Entry;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/** Whose a recommendation is. */
final class ActionOwner {

  private ActionOwner() {}

  /** Who is to answer it. */
  static Party addressee(Map<Long, Entry> history) {
    return history.values().stream()
        .map(Entry::payload)
        .filter(RecommendationMade.class::isInstance)
        .map(event -> ((RecommendationMade) event).terms().to())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A recommendation is made to somebody"));
  }

  /** Who is to do what was agreed: whoever the answer named, or else whoever was to answer. */
  static Party after(Map<Long, Entry> history) {
    @Nullable Party owner = null;
    for (Entry entry : history.values()) {
      owner =
          switch (entry.payload()) {
            case RecommendationAnswered e -> e.owner();
            case Event _ -> owner;
          };
    }
    return Objects.requireNonNullElseGet(owner, () -> addressee(history));
  }
}
