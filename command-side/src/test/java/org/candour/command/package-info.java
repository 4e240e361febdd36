/** Tests of the command side as a whole, and what they share. */
@NullMarked
package org.candour.command;

import org.jspecify.annotations.NullMarked;
