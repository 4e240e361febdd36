/** Tests of commissioning. */
@NullMarked
package org.candour.query.commissioning;

import org.jspecify.annotations.NullMarked;
