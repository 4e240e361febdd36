/** Pages with the figures of prisons side by side. */
@NullMarked
package org.candour.query.web.oversight;

import org.jspecify.annotations.NullMarked;
