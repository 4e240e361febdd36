/** The pages on which people say how they want to follow something. */
@NullMarked
package org.candour.query.follow.page;

import org.jspecify.annotations.NullMarked;
