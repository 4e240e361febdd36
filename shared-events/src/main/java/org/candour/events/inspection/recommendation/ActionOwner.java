package org.candour.events.inspection.recommendation;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.candour.events.consent.Consent;
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

  /**
   * Who is to do what was agreed: whoever the answer named, or else whoever was to answer. One that
   * another’s word names is bound once it has agreed.
   */
  static Party after(NavigableMap<Long, Entry> history) {
    NavigableMap<Long, Consent> consents = Consent.among(history);
    @Nullable Party owner = null;
    for (Map.Entry<Long, Entry> one : history.entrySet()) {
      if (one.getValue().payload() instanceof RecommendationAnswered e) {
        Consent consent = consents.get(one.getKey());
        owner = e.binds().filter(named -> !agrees(consent, named)).isPresent() ? null : e.owner();
      }
    }
    return Objects.requireNonNullElseGet(owner, () -> addressee(history));
  }

  private static boolean agrees(@Nullable Consent consent, Party named) {
    return consent != null && consent.agrees(named);
  }
}
