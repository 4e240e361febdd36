/** Tests of what is shown of inspections and recommendations. */
@NullMarked
package org.candour.query.inspection;

import org.jspecify.annotations.NullMarked;
