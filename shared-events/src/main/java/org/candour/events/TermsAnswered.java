package org.candour.events;

import java.util.Set;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A side agreed to what another recorded as agreed between them, or said that it did not.
 *
 * @param entry the entry that records it
 * @param by who answered
 * @param reason why it does not agree; null if it does and says no more
 */
@EventType(value = "terms.answered", visibility = Visibility.PUBLIC)
public record TermsAnswered(long entry, Party by, boolean agreed, @Nullable String reason)
    implements Event {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by);
  }
}
