/** Tests of the timeline. */
@NullMarked
package org.candour.query.timeline;

import org.jspecify.annotations.NullMarked;
