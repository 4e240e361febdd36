package org.candour.events.governance.board;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.id.Link;

/**
 * The board does not use a plan any more.
 *
 * @param plan the entry that linked it
 */
@EventType(value = "board.plan-unlinked", visibility = Visibility.PUBLIC)
public record PlanUnlinked(Link plan, String reason) implements BoardEvent {}
