/**
 * The embedded PostgreSQL that the standalone, the benchmarks and the tests share, and free ports.
 */
@NullMarked
package org.candour.ops.database;

import org.jspecify.annotations.NullMarked;
