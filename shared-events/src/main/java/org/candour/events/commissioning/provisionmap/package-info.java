/** The events of maps of provision. */
@NullMarked
package org.candour.events.commissioning.provisionmap;

import org.jspecify.annotations.NullMarked;
