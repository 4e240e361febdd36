package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Counts were returned under the arrangement; never persons.
 *
 * @param total people or times in all
 */
@EventType(value = "arrangement.return-recorded", visibility = Visibility.PUBLIC)
public record ReturnRecorded(
    ReturnKind kind,
    LocalDate from,
    LocalDate to,
    int total,
    @Nullable Integer asked,
    @Nullable Integer contacted)
    implements ArrangementEvent {}
