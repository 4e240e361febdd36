package org.candour.query.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at something.
 *
 * @param account the id of the account, a pseudonym
 * @param client the client that it used, if it said so
 * @param kind {@code entry}, {@code export}, {@code subject-access}, or the name of a view
 * @param what the entry's index, the row's key, or whose data was given
 * @param entry the index of the entry that made it what was seen
 */
public record Reading(
    Instant at, String account, @Nullable String client, String kind, String what, long entry) {}
