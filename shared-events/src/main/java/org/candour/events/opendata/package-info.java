/**
 * Identifiers, amounts and dates as the standards of open data write them, both ways and exactly.
 */
@NullMarked
package org.candour.events.opendata;

import org.jspecify.annotations.NullMarked;
