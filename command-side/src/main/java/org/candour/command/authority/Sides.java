package org.candour.command.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * Which parties hold which side of a matter, as far as the record knows.
 *
 * @param holders the parties of each side, by their names; a side that nobody is known to hold is
 *     left out
 * @param presumed the sides of which nothing says who holds them, so that a source may leave it
 *     open; first-hand it is those who are given here
 */
public record Sides(Map<Side, Set<Party>> holders, Set<Side> presumed) {

  /** Nobody holds any. */
  public static final Sides NONE = new Sides(Map.of(), Set.of());

  public Sides {
    holders = Map.copyOf(holders);
    presumed = Set.copyOf(presumed);
  }

  /** The parties of one side, as {@link #and} takes them. */
  public static Sides of(Side side, @Nullable Object... parties) {
    return NONE.and(side, parties);
  }

  /**
   * The same with parties that hold a side, beside those that held it already.
   *
   * @param parties parties, establishments and organisations, or lists of them; null is none
   * @throws IllegalArgumentException for a value that is none of these
   */
  public Sides and(Side side, @Nullable Object... parties) {
    Set<Party> all = new TreeSet<>(Comparator.comparing(Party::value));
    all.addAll(of(side));
    Arrays.stream(parties).forEach(party -> add(party, all));
    if (all.isEmpty()) {
      return this;
    }
    Map<Side, Set<Party>> more = new EnumMap<>(Side.class);
    more.putAll(holders);
    more.put(side, Collections.unmodifiableSet(all));
    return new Sides(more, presumed);
  }

  /** The same with a side that those hold of whom nothing says so, as long as nothing else does. */
  public Sides presuming(Side side, @Nullable Object... parties) {
    Set<Side> all = EnumSet.of(side);
    all.addAll(presumed);
    return new Sides(and(side, parties).holders, all);
  }

  /** Those who are known to hold one of several sides. */
  public Collection<Party> known(Collection<Side> sides) {
    return ofAny(sides.stream().filter(side -> !presumed.contains(side)).toList());
  }

  /** Whether nothing says who holds a side. */
  public boolean isOpen(Side side) {
    return presumed.contains(side) || of(side).isEmpty();
  }

  /** The parties that hold a side, in the order of their names. */
  public Set<Party> of(Side side) {
    return holders.getOrDefault(side, Set.of());
  }

  /** Those who hold one of several sides, in the order of the sides. */
  public Collection<Party> ofAny(Collection<Side> sides) {
    return sides.stream()
        .flatMap(side -> of(side).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void add(@Nullable Object value, Set<Party> parties) {
    switch (value) {
      case null -> {}
      case Party party -> parties.add(party);
      case OrganisationId organisation -> parties.add(new Party(organisation.value()));
      case EstablishmentCode establishment -> parties.add(new Party(establishment.value()));
      case Collection<?> several -> several.forEach(one -> add(one, parties));
      default -> throw new IllegalArgumentException(value.getClass() + " is no party");
    }
  }
}
