package org.candour.query.partnership.commitment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.Theme;
import org.candour.events.duties.DutyJudged.Days;
import org.candour.events.id.Link;
import org.candour.events.id.Party;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.Judged;
import org.candour.query.view.ViewRow;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one side to the other.
 *
 * @param by who promised
 * @param to to whom
 * @param due the last day, as last changed
 * @param firstDue the last day as first promised
 * @param postponements how often it was given a later day
 * @param missed each day on which it fell due and nothing was shown
 * @param daysLate by how many days the first of what was shown and not disputed since came after
 *     the last day; null if nothing was shown, or in time
 * @param closed when it was declined or withdrawn
 * @param moves each change of its day
 * @param asks each day that one side asked for and that was the other’s to set
 * @param judged what was held against duties
 * @param corrections entries that correct or contest something said here
 */
@ViewRow
public record Commitment(
    String id,
    @Nullable Party by,
    @Nullable Party to,
    @Nullable String what,
    @Nullable String measure,
    List<Theme> themes,
    @Nullable Link arisesFrom,
    @Nullable EntryDate offered,
    @Nullable EntryDate accepted,
    @Nullable LocalDate due,
    @Nullable LocalDate firstDue,
    int postponements,
    List<Moved> moves,
    List<Moved> asks,
    List<EntryDate> evidence,
    List<EntryDate> disputes,
    List<EntryDate> missed,
    @Nullable Days daysLate,
    @Nullable EntryDate fulfilled,
    @Nullable EntryDate closed,
    CommitmentStatus state,
    List<Judged> judged,
    List<Long> corrections)
    implements CommitmentBuilder.With {

  /** Where it stands. */
  public enum CommitmentStatus {
    OFFERED,
    ACCEPTED,
    EVIDENCE_SHOWN,
    DISPUTED,
    FULFILLED,
    MISSED,
    DECLINED,
    WITHDRAWN;

    /** Whether something is still to come of it. */
    public boolean isOpen() {
      return switch (this) {
        case OFFERED, ACCEPTED, DISPUTED, MISSED -> true;
        case EVIDENCE_SHOWN, FULFILLED, DECLINED, WITHDRAWN -> false;
      };
    }
  }

  /** A change of the day on which it is due, made or asked for, and why. */
  public record Moved(LocalDate from, LocalDate to, String reason, EntryDate on) {

    /** Whether it was put off and not brought forward. */
    @JsonIgnore
    public boolean isLater() {
      return to.isAfter(from);
    }
  }
}
