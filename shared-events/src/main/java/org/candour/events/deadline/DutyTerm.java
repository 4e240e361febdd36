package org.candour.events.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.candour.events.PartialDate;
import org.candour.events.duties.DutyRegister;
import org.candour.events.duties.Reckoning;
import org.candour.events.entry.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The term that a duty sets from the day on which something happened.
 *
 * @param duty the duty’s id in the register
 */
public record DutyTerm(String duty) {

  private static final DutyRegister DUTIES = DutyRegister.load();

  /**
   * The last day of the term that begins with what an entry says happened; null if no version of
   * the duty was surely in force then.
   */
  public @Nullable LocalDate from(Entry entry) {
    return from(entry.circumstances().occurredOn());
  }

  /** The same from a date, whose last possible day counts. */
  public @Nullable LocalDate from(PartialDate on) {
    return DUTIES.lastDay(duty, on, on).orElse(null);
  }

  /**
   * How a last day came about; empty where it is another than this term gives from a date, because
   * it was put off or set by somebody.
   */
  public Optional<Reckoning> reckoned(PartialDate on, LocalDate lastDay) {
    return DUTIES
        .required(duty, on)
        .map(term -> Reckoning.of(term, on.latest()))
        .filter(reckoning -> reckoning.lastDay().equals(lastDay));
  }
}
