package org.candour.events.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * An event that tells what several sides agreed, as one of them recorded it. It is that side’s
 * account until each of the others has agreed.
 */
public interface TwoSided extends Event {

  /**
   * The sides whose word it needs, whoever of them recorded it. Of each any one party speaks for
   * it; one without parties is not named by the source.
   *
   * @param before the sides of what was agreed last in the stream; none if nothing was
   * @return none if it needs nobody’s word besides
   */
  List<List<Party>> sides(List<List<Party>> before);

  /** Whether it takes the place of what was agreed before in its stream. */
  default boolean renews() {
    return false;
  }

  /**
   * The same by the account of parties that say they did not agree, where that is of something else
   * than what the others tell.
   */
  default Event without(Set<Party> parties) {
    return this;
  }

  /**
   * One side: each party that is known.
   *
   * @param parties parties, establishments and organisations, or lists of them; null is none
   * @throws IllegalArgumentException for a value that is none of these
   */
  static List<Party> side(@Nullable Object... parties) {
    return Arrays.stream(parties).flatMap(TwoSided::parties).distinct().toList();
  }

  private static Stream<Party> parties(@Nullable Object value) {
    return switch (value) {
      case null -> Stream.of();
      case Party party -> Stream.of(party);
      case OrganisationId organisation -> Stream.of(new Party(organisation.value()));
      case EstablishmentCode establishment -> Stream.of(Party.of(establishment));
      case Collection<?> several -> several.stream().flatMap(TwoSided::parties);
      default -> throw new IllegalArgumentException(value.getClass() + " is no party");
    };
  }
}
