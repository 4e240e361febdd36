package org.candour.events.partnership.organisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.candour.events.entry.Entry;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;

/** Under which record an organisation stands, where several are of the same one. */
public final class StandingRecord {

  private StandingRecord() {}

  /**
   * The record at the end of those that one is joined to; itself if it is joined to none. Two
   * records are of the same organisation where this is the same.
   *
   * @param history the entries of a stream, in order
   */
  public static OrganisationId of(
      OrganisationId organisation, Function<StreamId, ? extends Collection<Entry>> history) {
    Set<OrganisationId> seen = new HashSet<>();
    OrganisationId at = organisation;
    Optional<OrganisationId> next = joinedTo(history.apply(at.stream()));
    while (next.isPresent() && seen.add(at)) {
      at = next.get();
      next = joinedTo(history.apply(at.stream()));
    }
    return at;
  }

  /**
   * All records that are of the same organisation as one, itself among them.
   *
   * @param joined those that were ever joined to another; more do no harm
   * @param history the entries of a stream, in order
   */
  public static Set<OrganisationId> family(
      OrganisationId organisation,
      Collection<OrganisationId> joined,
      Function<StreamId, ? extends Collection<Entry>> history) {
    Set<OrganisationId> family = new HashSet<>(Set.of(organisation));
    if (!joined.isEmpty()) {
      OrganisationId standing = of(organisation, history);
      family.add(standing);
      joined.stream().filter(other -> of(other, history).equals(standing)).forEach(family::add);
    }
    return family;
  }

  private static Optional<OrganisationId> joinedTo(Collection<Entry> stream) {
    Optional<OrganisationId> to = Optional.empty();
    for (Entry entry : stream) {
      if (entry.payload() instanceof OrganisationJoined joined) {
        to = Optional.of(joined.other());
      } else if (entry.payload() instanceof OrganisationParted) {
        to = Optional.empty();
      }
    }
    return to;
  }
}
