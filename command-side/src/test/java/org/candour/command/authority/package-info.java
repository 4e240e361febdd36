/** By what right somebody records. */
@NullMarked
package org.candour.command.authority;

import org.jspecify.annotations.NullMarked;
