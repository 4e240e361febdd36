/** Tests of what is shown of demonstrations. */
@NullMarked
package org.candour.query.demonstration;

import org.jspecify.annotations.NullMarked;
