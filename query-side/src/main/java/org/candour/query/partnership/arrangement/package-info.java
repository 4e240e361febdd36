/** The view of standing arrangements. */
@NullMarked
package org.candour.query.partnership.arrangement;

import org.jspecify.annotations.NullMarked;
