/** The history as corrected: what entries say once the corrections of their stream are heeded. */
@NullMarked
package org.candour.events.correction;

import org.jspecify.annotations.NullMarked;
