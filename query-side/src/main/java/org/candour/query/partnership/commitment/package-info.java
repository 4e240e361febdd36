/** The view of commitments. */
@NullMarked
package org.candour.query.partnership.commitment;

import org.jspecify.annotations.NullMarked;
