/** Calendars (RFC 5545) of what falls due and of meetings, of which everybody may know. */
@NullMarked
package org.candour.query.follow.calendar;

import org.jspecify.annotations.NullMarked;
