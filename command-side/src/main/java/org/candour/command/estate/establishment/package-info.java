/** Deciding on establishments: registration, roles, governors, use and sale. */
@NullMarked
package org.candour.command.estate.establishment;

import org.jspecify.annotations.NullMarked;
