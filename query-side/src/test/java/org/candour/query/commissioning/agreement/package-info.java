/** Tests: the view of agreements on funding. */
@NullMarked
package org.candour.query.commissioning.agreement;

import org.jspecify.annotations.NullMarked;
