/** Partnership as it is asked for: what its events say, and its views. */
@NullMarked
package org.candour.query.partnership;

import org.jspecify.annotations.NullMarked;
