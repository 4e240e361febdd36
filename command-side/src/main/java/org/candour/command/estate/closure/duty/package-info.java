/** The duties of a closure: when each applies, and what it is held against. */
@NullMarked
package org.candour.command.estate.closure.duty;

import org.jspecify.annotations.NullMarked;
