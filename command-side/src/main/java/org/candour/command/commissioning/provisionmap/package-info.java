/** Deciding on maps of what is provided at a site. */
@NullMarked
package org.candour.command.commissioning.provisionmap;

import org.jspecify.annotations.NullMarked;
