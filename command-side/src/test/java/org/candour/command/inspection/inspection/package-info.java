/** Tests of inspections before they are published. */
@NullMarked
package org.candour.command.inspection.inspection;

import org.jspecify.annotations.NullMarked;
