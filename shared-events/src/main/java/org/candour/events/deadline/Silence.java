package org.candour.events.deadline;

import java.time.LocalDate;
import org.candour.events.Event;

/** The ledger recorded by itself that a day passed and nothing came. */
public interface Silence extends Event {

  /** The name of the deadline in its stream. */
  String deadline();

  /** The day by which nothing came. */
  LocalDate due();
}
