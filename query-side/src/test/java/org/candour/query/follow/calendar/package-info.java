@NullMarked
package org.candour.query.follow.calendar;

import org.jspecify.annotations.NullMarked;
