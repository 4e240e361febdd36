package org.candour.events.partnership.arrangement;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement was reviewed.
 *
 * @param until the new last day; null if that did not change
 */
@EventType(value = "arrangement.reviewed", visibility = Visibility.PUBLIC)
public record ArrangementReviewed(String finding, @Nullable LocalDate until)
    implements ArrangementEvent {}
