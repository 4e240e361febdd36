package org.candour.events.governance.board;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;

/**
 * A meeting that the board was called to will not be held.
 *
 * @param meeting the entry that called it
 */
@EventType(value = "board.meeting-cancelled", visibility = Visibility.PUBLIC)
public record MeetingCancelled(Link meeting, String reason) implements BoardEvent {}
