package org.candour.query.governance.board;

import java.time.LocalDate;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.EntryDate;

/**
 * A meeting that a board held, or a day by which it was to meet and did not.
 *
 * @param id the number of the entry that says it
 * @param on the day of the meeting, or that by which it was due
 */
public record DueMeeting(String id, StreamId board, LocalDate on, boolean held, EntryDate said) {}
