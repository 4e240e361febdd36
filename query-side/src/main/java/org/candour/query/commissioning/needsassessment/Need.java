package org.candour.query.commissioning.needsassessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.candour.events.commissioning.needsassessment.NeedTerms;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.candour.query.view.ViewRow;

/**
 * A need that was identified, and what was planned and awarded to meet it.
 *
 * @param id the number of the entry that says it
 * @param concerns the prisons and organisations that its assessment concerns
 * @param rounds rounds that are to meet it
 * @param awards entries of awards that are to meet it
 * @param corrections entries that correct or contest what is said here
 */
@ViewRow
public record Need(
    String id,
    StreamId assessment,
    List<StreamId> concerns,
    @JsonUnwrapped NeedTerms terms,
    EntryDate identified,
    List<StreamId> rounds,
    List<Long> awards,
    List<Long> corrections)
    implements NeedBuilder.With {

  Need plannedIn(StreamId round) {
    return rounds.contains(round) ? this : with(n -> n.addRounds(round));
  }

  Need awardedBy(long entry) {
    return awards.contains(entry) ? this : with(n -> n.addAwards(entry));
  }

  Need correctedBy(long entry) {
    return corrections.contains(entry) ? this : with(n -> n.addCorrections(entry));
  }
}
