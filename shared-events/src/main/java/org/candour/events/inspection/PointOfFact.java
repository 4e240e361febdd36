package org.candour.events.inspection;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.candour.events.id.Party;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who was shown the draft says is wrong in it.
 *
 * @param number among the points of the inspection, counted from 1
 * @param by who says so
 * @param finding the number of the finding that it is about
 * @param accepted whether inspectors accepted it; null while that is open
 * @param why why they did or did not
 */
@RecordBuilder
public record PointOfFact(
    int number,
    @Nullable Party by,
    String text,
    @Nullable Integer finding,
    @Nullable Boolean accepted,
    @Nullable String why)
    implements PointOfFactBuilder.With {}
