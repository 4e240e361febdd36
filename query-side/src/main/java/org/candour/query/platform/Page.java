package org.candour.query.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param viewSize how many entries the view had seen when it was read
 * @param next where the next stretch begins; null at the end
 */
public record Page<V>(List<Row<V>> rows, long viewSize, @Nullable String next) {}
