/** Deciding on establishments, their closing, and the development of new ones. */
@NullMarked
package org.candour.command.estate;

import org.jspecify.annotations.NullMarked;
