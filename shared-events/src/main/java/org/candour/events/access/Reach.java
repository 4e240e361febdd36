package org.candour.events.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.candour.events.id.StreamId;

/**
 * How far a right goes: everywhere, or to what concerns one of a few subjects.
 *
 * @param everywhere whether it has no bounds; then there are no subjects
 * @param subjects establishments and organisations, as the streams that they name
 */
public record Reach(boolean everywhere, Set<StreamId> subjects) {

  /** No right at all. */
  public static final Reach NOWHERE = new Reach(false, Set.of());

  /** A right without bounds. */
  public static final Reach EVERYWHERE = new Reach(true, Set.of());

  public Reach {
    subjects = everywhere ? Set.of() : Set.copyOf(subjects);
  }

  /** Whether it goes to a matter that has these subjects. */
  public boolean covers(Collection<StreamId> matter) {
    return everywhere || matter.stream().anyMatch(subjects::contains);
  }

  /** As far as the two together. */
  public Reach or(Reach other) {
    if (everywhere || other.everywhere) {
      return EVERYWHERE;
    }
    Set<StreamId> both = new HashSet<>(subjects);
    both.addAll(other.subjects);
    return new Reach(false, both);
  }
}
