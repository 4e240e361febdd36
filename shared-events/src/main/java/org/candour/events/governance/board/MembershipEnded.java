package org.candour.events.governance.board;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.candour.events.personal.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody left the board.
 *
 * @param member the person’s pseudonym
 */
@EventType(value = "board.membership-ended", visibility = Visibility.PUBLIC)
public record MembershipEnded(PersonId member, @Nullable String reason) implements BoardEvent {}
