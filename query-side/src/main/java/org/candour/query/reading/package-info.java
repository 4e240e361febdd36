/**
 * The reading log: who looked at which of the things that are not public, and when; and when each
 * account last looked at its desk.
 */
@NullMarked
package org.candour.query.reading;

import org.jspecify.annotations.NullMarked;
