/** The query side's front door: how the service starts. */
@NullMarked
package org.candour.query;

import org.jspecify.annotations.NullMarked;
