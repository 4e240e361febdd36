/** Deciding on the closing of an establishment. */
@NullMarked
package org.candour.command.estate.closure;

import org.jspecify.annotations.NullMarked;
