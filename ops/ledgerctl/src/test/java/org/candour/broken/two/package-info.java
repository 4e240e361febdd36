/** A package that needs its sibling, which needs it in turn. */
@NullMarked
package org.candour.broken.two;

import org.jspecify.annotations.NullMarked;
