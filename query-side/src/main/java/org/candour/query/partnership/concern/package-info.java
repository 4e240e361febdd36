/** The view of concerns. */
@NullMarked
package org.candour.query.partnership.concern;

import org.jspecify.annotations.NullMarked;
