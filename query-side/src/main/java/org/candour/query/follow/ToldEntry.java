package org.candour.query.follow;

import java.time.Instant;

/**
 * An entry as somebody who follows it is told of it.
 *
 * @param sentence what it says, with names in the place of ids
 * @param circumstances when it happened, when it was recorded, by whom and from what source
 * @param open whether everybody may see it
 */
public record ToldEntry(
    long index, Instant recordedAt, String sentence, String circumstances, boolean open) {}
