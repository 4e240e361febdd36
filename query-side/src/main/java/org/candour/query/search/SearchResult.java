package org.candour.query.search;

import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.timeline.TimelineLine;
import org.candour.query.view.read.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds. Nothing in it tells of what the account may not see.
 *
 * @param entry the entry whose number was typed; null if none was, or there is none to see
 * @param parties prisons and organisations of that name, code or number
 * @param formerNames names that those had before, the earliest first; none of one without
 * @param alike whether those have only a name like it
 * @param lines entries that say all of it, or are about those whom it names, the newest first
 */
public record SearchResult(
    @Nullable Long entry,
    List<StreamId> parties,
    Map<StreamId, List<String>> formerNames,
    boolean alike,
    Page<TimelineLine> lines) {

  public SearchResult {
    parties = List.copyOf(parties);
    formerNames = Map.copyOf(formerNames);
  }

  /** Whether nothing was found at all. */
  public boolean isEmpty() {
    return entry == null && parties.isEmpty() && lines.rows().isEmpty();
  }
}
