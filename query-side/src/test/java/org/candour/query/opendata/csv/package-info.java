/** Lists as CSV. */
@NullMarked
package org.candour.query.opendata.csv;

import org.jspecify.annotations.NullMarked;
