/** Tests of inspections and recommendations. */
@NullMarked
package org.candour.command.inspection;

import org.jspecify.annotations.NullMarked;
