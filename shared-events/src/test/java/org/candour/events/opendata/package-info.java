/** Tests of what open data says. */
@NullMarked
package org.candour.events.opendata;

import org.jspecify.annotations.NullMarked;
