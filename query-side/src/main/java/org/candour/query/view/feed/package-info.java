/** Feeding views: batches of entries and dead letters. */
@NullMarked
package org.candour.query.view.feed;

import org.jspecify.annotations.NullMarked;
