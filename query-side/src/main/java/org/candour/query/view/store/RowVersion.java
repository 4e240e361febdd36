package org.candour.query.view.store;

import org.candour.query.ledger.Audience;

/**
 * A row as it stood for a range of entries.
 *
 * @param since the index of the entry that made it so
 * @param bytes the row as JSON; not copied, nobody changes them
 * @param audience who may see every entry that made it so
 */
@SuppressWarnings("ArrayRecordComponent")
public record RowVersion<V>(String key, long since, byte[] bytes, V row, Audience audience) {}
