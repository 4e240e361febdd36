/** Tests of the figures of every prison. */
@NullMarked
package org.candour.query.oversight;

import org.jspecify.annotations.NullMarked;
