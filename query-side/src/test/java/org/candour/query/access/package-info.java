/** Tests of who gets in, and of what is kept from whom. */
@NullMarked
package org.candour.query.access;

import org.jspecify.annotations.NullMarked;
