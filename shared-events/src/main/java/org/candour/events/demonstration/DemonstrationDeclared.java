package org.candour.events.demonstration;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.StreamId;

/**
 * This ledger is a demonstration: what names no source is fictional, and the clock was played. It
 * says so as the first entry of the ledger and nowhere else.
 *
 * @param from the first day that was played
 * @param until the day on which that was done, from which on the clock is the true one
 */
@EventType(value = "demonstration.declared", visibility = Visibility.PUBLIC)
public record DemonstrationDeclared(LocalDate from, LocalDate until) implements DemonstrationEvent {

  /** The stream that it stands in. */
  public static final StreamId STREAM = new StreamId("demonstration", "ledger");

  /** The index at which it says something of its ledger. */
  public static final long INDEX = 0;
}
