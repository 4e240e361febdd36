/** Feeding views: batches of entries, progress, dead letters and rebuilds. */
@NullMarked
package org.candour.query.view.feed;

import org.jspecify.annotations.NullMarked;
