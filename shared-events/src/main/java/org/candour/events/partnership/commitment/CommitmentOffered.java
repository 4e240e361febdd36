package org.candour.events.partnership.commitment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * One side promised the other something. From then on it falls due, accepted or not, until it is
 * declined.
 *
 * @param arisesFrom what it arises from
 */
@EventType(value = "commitment.offered", visibility = Visibility.PUBLIC)
public record CommitmentOffered(@JsonUnwrapped CommitmentTerms terms, @Nullable Link arisesFrom)
    implements CommitmentEvent {

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(terms.by(), terms.to(), arisesFrom);
  }
}
