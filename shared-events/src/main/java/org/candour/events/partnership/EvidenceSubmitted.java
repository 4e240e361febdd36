package org.candour.events.partnership;

import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who promised showed what was done.
 *
 * @param saidBy who showed it
 */
@EventType(value = "commitment.evidence-submitted", visibility = Visibility.PUBLIC)
public record EvidenceSubmitted(String account, @Nullable Party saidBy) implements CommitmentEvent {
  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(saidBy);
  }
}
