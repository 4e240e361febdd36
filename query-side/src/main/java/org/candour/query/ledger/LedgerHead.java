package org.candour.query.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger ends.
 *
 * @param size how many entries it has
 * @param recordedAt when the last one was recorded; null while it is empty
 */
public record LedgerHead(long size, @Nullable Instant recordedAt) {}
