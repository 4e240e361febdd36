/** Small questions to a database, and the comparison of a stored table with a fresh fold of it. */
@NullMarked
package org.candour.ops.access.tables;

import org.jspecify.annotations.NullMarked;
