package org.candour.command.stream;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that are watched in a stream.
 *
 * @param what which of them; its name within the stream
 * @param on the last day on which something may come; null while no day is set
 * @param answered whether something came, or nothing needs to any more
 * @param recorded whether the ledger recorded that nothing came by that day
 * @param causedBy the index of the entry that set the day or asked again
 */
public record Due(
    String what, @Nullable LocalDate on, boolean answered, boolean recorded, long causedBy) {

  /** A day on which something falls due. */
  public static Due on(String what, @Nullable LocalDate day, long causedBy) {
    return new Due(what, day, false, false, causedBy);
  }

  /** The one of that name. */
  public static Due of(List<Due> watched, String what) {
    return watched.stream().filter(due -> due.what().equals(what)).findFirst().orElseThrow();
  }

  /** Whether it fell due before a day, and nothing came and nothing is recorded. */
  public boolean unmetBefore(LocalDate day) {
    return on != null && !answered && !recorded && on.isBefore(day);
  }

  /** The same after something came. */
  public Due whenAnswered() {
    return new Due(what, on, true, recorded, causedBy);
  }

  /** The same after what came turned out not to be it. */
  public Due whenAskedAgain(long index) {
    return new Due(what, on, false, recorded, index);
  }

  /** The same after the silence was recorded. */
  public Due whenRecorded() {
    return new Due(what, on, answered, true, causedBy);
  }

  /** The same with another day, on which it falls due anew. */
  public Due moved(@Nullable LocalDate day, long index) {
    return new Due(what, day, answered, false, index);
  }
}
