package org.candour.events.governance.board;

import org.candour.events.EventType;
import org.candour.events.Visibility;

/** The prison has no board any more. */
@EventType(value = "board.dissolved", visibility = Visibility.PUBLIC)
public record BoardDissolved(String reason) implements BoardEvent {}
