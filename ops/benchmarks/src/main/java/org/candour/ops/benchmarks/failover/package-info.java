/**
 * Drills: the ledger's primary is killed under load and a standby promoted, or a backup put back,
 * again and again.
 */
@NullMarked
package org.candour.ops.benchmarks.failover;

import org.jspecify.annotations.NullMarked;
