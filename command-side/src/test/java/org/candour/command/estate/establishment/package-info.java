/** Tests of the stream {@code establishment}. */
@NullMarked
package org.candour.command.estate.establishment;

import org.jspecify.annotations.NullMarked;
