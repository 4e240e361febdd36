package org.candour.events.governance.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.EscalationId;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A board asked a level a question.
 *
 * @param about the entries that it is about
 * @param arisesFrom the resolution by which the board decided to ask
 * @param askedBefore the earlier escalations with the same question, the first one first
 */
@EventType(value = "escalation.raised", visibility = Visibility.PUBLIC)
public record EscalationRaised(
    @JsonUnwrapped EscalationTerms terms,
    List<Link> about,
    @Nullable Link arisesFrom,
    List<EscalationId> askedBefore)
    implements EscalationEvent {
  public EscalationRaised {
    about = List.copyOf(about);
    askedBefore = List.copyOf(askedBefore);
  }

  @Override
  public Set<StreamId> concerns() {
    Set<StreamId> concerned = new HashSet<>(terms.aboutStreams());
    concerned.addAll(Subjects.of(terms.board(), terms.to(), about, arisesFrom, askedBefore));
    return concerned;
  }
}
