/** Deciding on persons: erasing their personal data. */
@NullMarked
package org.candour.command.people;

import org.jspecify.annotations.NullMarked;
