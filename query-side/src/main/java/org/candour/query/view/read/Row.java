package org.candour.query.view.read;

import org.candour.query.ledger.Audience;

/**
 * A row of a view as it stood.
 *
 * @param since the index of the entry that made it so
 * @param audience who may see it
 * @param cursor where a list goes on after it
 */
public record Row<V>(String key, long since, V value, Audience audience, String cursor) {}
