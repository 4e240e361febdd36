/** The view of closures. */
@NullMarked
package org.candour.query.estate.closure;

import org.jspecify.annotations.NullMarked;
