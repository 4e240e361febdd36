package org.candour.query.platform;

/**
 * A row of a view as it stood.
 *
 * @param since the index of the entry that made it so
 * @param cursor where a list goes on after it
 */
public record Row<V>(String key, long since, V value, String cursor) {}
