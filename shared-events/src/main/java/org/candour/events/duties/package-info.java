/** Duties as versioned data, and the working days in which some of them are counted. */
@NullMarked
package org.candour.events.duties;

import org.jspecify.annotations.NullMarked;
