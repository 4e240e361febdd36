/** The embedded PostgreSQL that the standalone, the benchmarks and the tests share. */
@NullMarked
package org.candour.ops.database;

import org.jspecify.annotations.NullMarked;
