package org.candour.events.governance.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.governance.board.terms.BoardComposition;

/** The seats of the board changed, or how it meets. */
@EventType(value = "board.reconstituted", visibility = Visibility.PUBLIC)
public record BoardReconstituted(@JsonUnwrapped BoardComposition composition, String reason)
    implements BoardEvent {}
