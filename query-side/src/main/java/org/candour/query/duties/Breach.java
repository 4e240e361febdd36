package org.candour.query.duties;

import java.util.List;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.duties.DutyJudged.Term.Unit;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty that was broken.
 *
 * @param id the number of the entry that says so
 * @param stream the stream in which it was broken
 * @param verified whether the source of the duty was seen to say so
 * @param unit what the shortfall is counted in, as the duty is
 * @param explanation why; null for imported history that stands unexplained
 * @param replacedBy the entry that judges it otherwise since something was corrected; null if it
 *     stands
 */
public record Breach(
    String id,
    StreamId stream,
    List<StreamId> concerns,
    String duty,
    int version,
    boolean binding,
    boolean verified,
    String sentence,
    String finding,
    @Nullable Days shortfall,
    @Nullable Unit unit,
    @Nullable String explanation,
    EntryDate broken,
    @Nullable Long replacedBy) {

  public Breach {
    concerns = List.copyOf(concerns);
  }

  Breach withReplacedBy(long entry) {
    return new Breach(
        id,
        stream,
        concerns,
        duty,
        version,
        binding,
        verified,
        sentence,
        finding,
        shortfall,
        unit,
        explanation,
        broken,
        entry);
  }
}
