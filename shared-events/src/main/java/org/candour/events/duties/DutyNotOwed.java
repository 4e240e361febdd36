package org.candour.events.duties;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * By the history as corrected, a duty did not apply that something was held against.
 *
 * @param finding what was found before the correction
 * @param instead the index of the entry that found it
 */
@EventType(value = "duty.not-owed", visibility = Visibility.PUBLIC)
public record DutyNotOwed(DutyFinding finding, @Nullable Long instead) implements DutyJudged {}
