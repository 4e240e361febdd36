/** The public log as outsiders read it: checkpoints, tiles, receipts, keys, and evidence packs. */
@NullMarked
package org.candour.query.publog;

import org.jspecify.annotations.NullMarked;
