package org.candour.query.ledger;

/**
 * An entry with the exact bytes that were hashed.
 *
 * @param recorded the entry, decoded
 * @param bytes not copied; nobody changes them
 */
@SuppressWarnings("ArrayRecordComponent")
public record LedgerEntryBytes(LedgerEntry recorded, byte[] bytes) {}
