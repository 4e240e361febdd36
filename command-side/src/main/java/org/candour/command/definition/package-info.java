/** What a command says of itself: its name, its roles, and a hint for each field. */
@NullMarked
package org.candour.command.definition;

import org.jspecify.annotations.NullMarked;
