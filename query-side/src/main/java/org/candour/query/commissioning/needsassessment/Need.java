package org.candour.query.commissioning.needsassessment;

import java.util.List;
import java.util.stream.Stream;
import org.candour.events.Theme;
import org.candour.events.commissioning.needsassessment.Priority;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * A need that was identified, and what was planned and awarded to meet it.
 *
 * @param id the number of the entry that says it
 * @param rounds rounds that are to meet it
 * @param awards entries of awards that are to meet it
 * @param corrections entries that correct or contest what is said here
 */
public record Need(
    String id,
    StreamId assessment,
    String need,
    Priority priority,
    String group,
    @Nullable Integer people,
    List<Theme> themes,
    EntryDate identified,
    List<StreamId> rounds,
    List<Long> awards,
    List<Long> corrections) {

  public Need {
    themes = List.copyOf(themes);
    rounds = List.copyOf(rounds);
    awards = List.copyOf(awards);
    corrections = List.copyOf(corrections);
  }

  Need plannedIn(StreamId round) {
    return with(and(rounds, round), awards, corrections);
  }

  Need awardedBy(long entry) {
    return with(rounds, and(awards, entry), corrections);
  }

  Need correctedBy(long entry) {
    return with(rounds, awards, and(corrections, entry));
  }

  private static <T> List<T> and(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).distinct().toList();
  }

  private Need with(List<StreamId> inRounds, List<Long> byAwards, List<Long> corrected) {
    return new Need(
        id,
        assessment,
        need,
        priority,
        group,
        people,
        themes,
        identified,
        inRounds,
        byAwards,
        corrected);
  }
}
