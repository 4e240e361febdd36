/** Tests of the stream {@code provision-map}. */
@NullMarked
package org.candour.command.commissioning.provisionmap;

import org.jspecify.annotations.NullMarked;
