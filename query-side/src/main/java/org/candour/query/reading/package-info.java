/** The reading log: who looked at which of the things that are not public, and when. */
@NullMarked
package org.candour.query.reading;

import org.jspecify.annotations.NullMarked;
