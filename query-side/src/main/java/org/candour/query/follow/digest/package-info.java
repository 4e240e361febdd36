/** Messages by e-mail about what is followed. */
@NullMarked
package org.candour.query.follow.digest;

import org.jspecify.annotations.NullMarked;
