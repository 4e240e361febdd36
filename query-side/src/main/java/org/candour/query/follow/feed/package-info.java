/** Atom feeds (RFC 4287) of entries and of the rows of lists. */
@NullMarked
package org.candour.query.follow.feed;

import org.jspecify.annotations.NullMarked;
