/** Events of commissioning: provision, needs, rounds, agreements. */
@NullMarked
package org.candour.events.commissioning;

import org.jspecify.annotations.NullMarked;
