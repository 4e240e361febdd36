package org.candour.command.stream;

import java.time.LocalDate;
import org.candour.events.id.StreamId;

/**
 * Nothing came by the day on which it fell due.
 *
 * @param stream the stream in which it fell due
 * @param deadline the name of a deadline of that type of stream
 * @param due the day
 */
public record Silence(StreamId stream, String deadline, LocalDate due) {}
