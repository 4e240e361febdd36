/** The public record in the standards of open data. */
@NullMarked
package org.candour.query.opendata;

import org.jspecify.annotations.NullMarked;
