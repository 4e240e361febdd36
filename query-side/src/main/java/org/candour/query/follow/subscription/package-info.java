/** Who asked for e-mail about what, and how far each was told. */
@NullMarked
package org.candour.query.follow.subscription;

import org.jspecify.annotations.NullMarked;
