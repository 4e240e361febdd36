/** Tests of the command API over real HTTP. */
@NullMarked
package org.candour.command.api;

import org.jspecify.annotations.NullMarked;
