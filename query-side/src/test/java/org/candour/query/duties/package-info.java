/** What falls due, in tests. */
@NullMarked
package org.candour.query.duties;

import org.jspecify.annotations.NullMarked;
