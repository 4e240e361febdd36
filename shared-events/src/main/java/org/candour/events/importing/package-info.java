/** Files of commands, one JSON document a line. */
@NullMarked
package org.candour.events.importing;

import org.jspecify.annotations.NullMarked;
