/**
 * Tests: the public log as outsiders read it: checkpoints, tiles, receipts and keys (C2SP
 * tlog-tiles, tlog-proof).
 */
@NullMarked
package org.candour.query.tlog;

import org.jspecify.annotations.NullMarked;
