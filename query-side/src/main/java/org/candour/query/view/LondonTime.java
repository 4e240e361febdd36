package org.candour.query.view;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * A date and time as clocks in London show it. When they go forward an hour is left out; when they
 * go back one comes twice.
 */
public record LondonTime(LocalDateTime shown) {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** When the clocks show it: once as a rule, never, or twice, the earlier first. */
  public List<OffsetDateTime> passes() {
    return LONDON.getRules().getValidOffsets(shown).stream()
        .sorted((a, b) -> b.getTotalSeconds() - a.getTotalSeconds())
        .map(shown::atOffset)
        .toList();
  }

  /** The change of the clocks that leaves it out or lets it come twice; empty for other times. */
  public Optional<ZoneOffsetTransition> change() {
    return Optional.ofNullable(LONDON.getRules().getTransition(shown));
  }
}
