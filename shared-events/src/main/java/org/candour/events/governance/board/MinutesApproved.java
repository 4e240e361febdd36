package org.candour.events.governance.board;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.Link;
import org.jspecify.annotations.Nullable;

/**
 * The board approved the minutes of an earlier meeting.
 *
 * @param meeting the entry that records that meeting
 * @param at the entry that records the later meeting, which approved them
 * @param document the minutes, by their hash
 * @param corrections what was corrected in the draft
 */
@EventType(value = "board.minutes-approved", visibility = Visibility.PUBLIC)
public record MinutesApproved(
    Link meeting, Link at, DocumentRef document, @Nullable String corrections)
    implements BoardEvent {}
