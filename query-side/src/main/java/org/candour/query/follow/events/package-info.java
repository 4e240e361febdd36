/** The whole ledger in order, for other systems that follow it. */
@NullMarked
package org.candour.query.follow.events;

import org.jspecify.annotations.NullMarked;
