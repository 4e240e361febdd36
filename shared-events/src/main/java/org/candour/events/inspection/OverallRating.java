package org.candour.events.inspection;

import org.jspecify.annotations.Nullable;

/**
 * The overall rating.
 *
 * @param rule the rating that follows from those of the standards
 * @param points their sum
 * @param why why it is another than follows
 */
public record OverallRating(String rating, String rule, int points, @Nullable String why) {}
