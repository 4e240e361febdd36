/** Tests of the estate's registers. */
@NullMarked
package org.candour.query.estate;

import org.jspecify.annotations.NullMarked;
