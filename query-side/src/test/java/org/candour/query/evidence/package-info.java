/** Tests of this package. */
@NullMarked
package org.candour.query.evidence;

import org.jspecify.annotations.NullMarked;
