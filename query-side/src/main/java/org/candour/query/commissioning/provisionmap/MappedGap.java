package org.candour.query.commissioning.provisionmap;

import java.util.List;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing at a site, and what was planned and awarded to provide it.
 *
 * @param id the number of the entry that says it
 * @param map the map on which it is recorded
 * @param concerns the site, and the organisations that the map concerns
 * @param people how many go without; null where that is not known
 * @param rounds rounds that are to provide it
 * @param awards entries of awards that are to provide it
 */
@ViewRow
public record MappedGap(
    String id,
    StreamId map,
    List<StreamId> concerns,
    String service,
    @Nullable String group,
    @Nullable Integer people,
    EntryDate recorded,
    List<StreamId> rounds,
    List<Long> awards)
    implements MappedGapBuilder.With {

  MappedGap plannedIn(StreamId round) {
    return rounds.contains(round) ? this : with(gap -> gap.addRounds(round));
  }

  MappedGap awardedBy(long entry) {
    return awards.contains(entry) ? this : with(gap -> gap.addAwards(entry));
  }
}
