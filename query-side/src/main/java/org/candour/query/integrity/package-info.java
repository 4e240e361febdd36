/** Holds the views and the reading log to what they must amount to. */
@NullMarked
package org.candour.query.integrity;

import org.jspecify.annotations.NullMarked;
