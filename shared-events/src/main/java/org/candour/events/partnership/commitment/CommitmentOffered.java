package org.candour.events.partnership.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Theme;
import org.candour.events.Visibility;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.events.id.StreamId;
import org.candour.events.id.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * One side promised the other something. From then on it falls due, accepted or not, until it is
 * declined.
 *
 * @param by who promises
 * @param arisesFrom what it arises from
 */
@EventType(value = "commitment.offered", visibility = Visibility.PUBLIC)
public record CommitmentOffered(
    Party by,
    Party to,
    String what,
    @Nullable String measure,
    LocalDate due,
    @Nullable Link arisesFrom,
    List<Theme> themes)
    implements CommitmentEvent {
  public CommitmentOffered {
    themes = List.copyOf(themes);
  }

  @Override
  public Set<StreamId> concerns() {
    return Subjects.of(by, to, arisesFrom);
  }
}
