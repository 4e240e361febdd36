/** Tests of commissioning. */
@NullMarked
package org.candour.command.commissioning;

import org.jspecify.annotations.NullMarked;
