package org.candour.command.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is watched in one stream.
 *
 * @param on the last day on which something may come; null while no day is set
 * @param answered whether something came, or nothing needs to any more
 * @param recorded whether the ledger recorded that nothing came by that day
 * @param causedBy the index of the entry that set the day or asked again
 */
public record Due(@Nullable LocalDate on, boolean answered, boolean recorded, long causedBy) {

  /** A day on which something falls due. */
  public static Due on(@Nullable LocalDate day, long causedBy) {
    return new Due(day, false, false, causedBy);
  }

  /** The same after something came. */
  public Due whenAnswered() {
    return new Due(on, true, recorded, causedBy);
  }

  /** The same after what came turned out not to be it. */
  public Due whenAskedAgain(long index) {
    return new Due(on, false, recorded, index);
  }

  /** The same after the silence was recorded. */
  public Due whenRecorded() {
    return new Due(on, answered, true, causedBy);
  }

  /** The same with another day, on which it falls due anew. */
  public Due moved(@Nullable LocalDate day, long index) {
    return new Due(day, answered, false, index);
  }
}
