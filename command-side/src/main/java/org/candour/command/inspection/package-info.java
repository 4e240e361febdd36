/** Deciding on what inspectors, committees and boards find and recommend. */
@NullMarked
package org.candour.command.inspection;

import org.jspecify.annotations.NullMarked;
