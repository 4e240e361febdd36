/** Tests of Candour as a whole: real processes, a real database, the real chronicle. */
@NullMarked
package org.candour.ops.standalone;

import org.jspecify.annotations.NullMarked;
