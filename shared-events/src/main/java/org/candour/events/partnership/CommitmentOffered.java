package org.candour.events.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.candour.events.EventType;
import org.candour.events.Link;
import org.candour.events.Party;
import org.candour.events.StreamId;
import org.candour.events.Subjects;
import org.candour.events.Theme;
import org.candour.events.Visibility;
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
