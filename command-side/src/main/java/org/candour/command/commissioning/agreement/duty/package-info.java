/** The duties of an agreement, a class each: when it applies, and what it is held against. */
@NullMarked
package org.candour.command.commissioning.agreement.duty;

import org.jspecify.annotations.NullMarked;
