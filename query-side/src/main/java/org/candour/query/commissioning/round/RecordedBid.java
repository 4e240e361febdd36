package org.candour.query.commissioning.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.candour.events.commissioning.round.BidTerms;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;

/**
 * A bid in a round.
 *
 * @param id the number of the entry that says it
 * @param concerns the prisons that the round is for, and the organisations in it
 */
@ViewRow
public record RecordedBid(
    String id,
    StreamId round,
    List<StreamId> concerns,
    @JsonUnwrapped BidTerms terms,
    EntryDate made)
    implements RecordedBidBuilder.With {}
