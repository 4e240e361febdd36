package org.candour.events.duties;

import java.time.LocalDate;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a duty applies to, in the numbers that its source gives. What is null limits nothing.
 *
 * @param above it applies to what is worth more than this
 * @param atLeast how long before what it is counted from an earlier thing came, at least
 * @param atMost how long before what it is counted from an earlier thing came, at most
 * @param changeOver it applies to a change by more than so many per cent
 */
public record DutyScope(
    @Nullable Money above,
    @Nullable Term atLeast,
    @Nullable Term atMost,
    @Nullable Integer changeOver) {

  /** Whether something is surely worth so much; of what is in another currency nobody can tell. */
  public boolean isWorthMore(@Nullable Money value) {
    return above == null
        || (value != null
            && value.currency().equals(above.currency())
            && value.pence() > above.pence());
  }

  /** Whether an earlier thing came in the time for it, whatever days the two dates really are. */
  public boolean surelyCame(PartialDate earlier, PartialDate later) {
    return longEnough(earlier.latest(), later.earliest())
        && shortEnough(earlier.earliest(), later.latest());
  }

  /** Whether an earlier thing came in the time for it on some days that the two dates can be. */
  public boolean perhapsCame(PartialDate earlier, PartialDate later) {
    return longEnough(earlier.earliest(), later.latest())
        && shortEnough(earlier.latest(), later.earliest());
  }

  private boolean longEnough(LocalDate from, LocalDate to) {
    return atLeast == null || !TermCalendar.lastDay(from, atLeast).isAfter(to);
  }

  private boolean shortEnough(LocalDate from, LocalDate to) {
    return atMost == null || !TermCalendar.lastDay(from, atMost).isBefore(to);
  }

  /** Whether a figure changes by more than the duty leaves free, of what it was before. */
  public boolean changesMore(long before, long after) {
    return changeOver == null || Math.abs(after - before) * 100 > before * changeOver;
  }
}
