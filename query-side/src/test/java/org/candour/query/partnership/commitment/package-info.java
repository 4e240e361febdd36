/** Tests of promises. */
@NullMarked
package org.candour.query.partnership.commitment;

import org.jspecify.annotations.NullMarked;
