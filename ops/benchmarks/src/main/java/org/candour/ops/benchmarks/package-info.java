/**
 * Measures the ledger beside Axon's stock engine and plain PostgreSQL, in one JVM on one machine.
 */
@NullMarked
package org.candour.ops.benchmarks;

import org.jspecify.annotations.NullMarked;
