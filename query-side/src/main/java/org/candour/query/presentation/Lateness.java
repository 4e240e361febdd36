package org.candour.query.presentation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyJudged.Days;
import org.jspecify.annotations.Nullable;

/** By how many days something came after its last day. */
public final class Lateness {

  private Lateness() {}

  /**
   * The days after the last day, as far as they are known.
   *
   * @return null if it surely or perhaps came in time, or had no last day
   */
  public static @Nullable Days of(@Nullable LocalDate due, PartialDate came) {
    if (due == null || !came.isKnown() || !came.earliest().isAfter(due)) {
      return null;
    }
    return new Days(
        ChronoUnit.DAYS.between(due, came.earliest()), ChronoUnit.DAYS.between(due, came.latest()));
  }

  /**
   * How late something came, to stand behind what came: {@code , 28 days late}. What came in time
   * may have been written down after the silence was.
   *
   * @param late by how many days it came after its day, as {@link #of} gives it
   * @param silences the days on which the ledger recorded that nothing came
   */
  public static String inWords(
      @Nullable Days late,
      @Nullable LocalDate due,
      List<EntryDate> silences,
      @Nullable EntryDate came) {
    if (late != null) {
      return ", " + late.inWords() + " late";
    }
    boolean silent =
        due != null
            && silences.stream().anyMatch(silence -> silence.on().equals(PartialDate.of(due)));
    if (due == null || came == null || !silent) {
      return "";
    }
    return (came.on().latest().isAfter(due) ? ", perhaps in time" : ", in time")
        + " but written down after the ledger recorded that nothing came";
  }
}
