/** The audit timeline: one line per entry and subject, over all subjects. */
@NullMarked
package org.candour.query.timeline;

import org.jspecify.annotations.NullMarked;
