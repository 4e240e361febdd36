/** Tests: declaring a demonstration. */
@NullMarked
package org.candour.command.demonstration;

import org.jspecify.annotations.NullMarked;
