/** Tests of the embedded PostgreSQL with real servers, some of which are left behind on purpose. */
@NullMarked
package org.candour.ops.database;

import org.jspecify.annotations.NullMarked;
