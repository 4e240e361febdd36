/** Personal data, encrypted under a key of each person’s own. */
@NullMarked
package org.candour.events.personal;

import org.jspecify.annotations.NullMarked;
