/** How the rows of views are said on pages: what each subject brings for each of its views. */
@NullMarked
package org.candour.query.registers;

import org.jspecify.annotations.NullMarked;
