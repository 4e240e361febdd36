/** What outcomes were agreed, what was measured, and what failed. */
@NullMarked
package org.candour.query.outcomes;

import org.jspecify.annotations.NullMarked;
