/** The views for tools that work on a database without the service. */
@NullMarked
package org.candour.query.offline;

import org.jspecify.annotations.NullMarked;
