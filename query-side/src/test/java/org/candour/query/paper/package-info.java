/** Tests of what is printed. */
@NullMarked
package org.candour.query.paper;

import org.jspecify.annotations.NullMarked;
