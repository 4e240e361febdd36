/** What people can follow, and the entries of it in words. */
@NullMarked
package org.candour.query.follow;

import org.jspecify.annotations.NullMarked;
