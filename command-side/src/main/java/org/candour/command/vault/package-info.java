/** Personal data: encrypted under a key of each person's own, and erased by destroying that key. */
@NullMarked
package org.candour.command.vault;

import org.jspecify.annotations.NullMarked;
