package org.candour.query.commissioning;

import java.util.List;
import java.util.stream.Stream;
import org.candour.events.StreamId;
import org.candour.events.Theme;
import org.candour.events.commissioning.Priority;
import org.candour.query.wording.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A need that was identified, and what was planned and awarded to meet it.
 *
 * @param id the number of the entry that says it
 * @param rounds rounds that are to meet it
 * @param awards entries of awards that are to meet it
 */
public record Need(
    String id,
    StreamId assessment,
    String need,
    Priority priority,
    String group,
    @Nullable Integer people,
    List<Theme> themes,
    Dated identified,
    List<StreamId> rounds,
    List<Long> awards) {

  public Need {
    themes = List.copyOf(themes);
    rounds = List.copyOf(rounds);
    awards = List.copyOf(awards);
  }

  Need plannedIn(StreamId round) {
    List<StreamId> all = Stream.concat(rounds.stream(), Stream.of(round)).distinct().toList();
    return new Need(id, assessment, need, priority, group, people, themes, identified, all, awards);
  }

  Need awardedBy(long entry) {
    List<Long> all = Stream.concat(awards.stream(), Stream.of(entry)).distinct().toList();
    return new Need(id, assessment, need, priority, group, people, themes, identified, rounds, all);
  }
}
