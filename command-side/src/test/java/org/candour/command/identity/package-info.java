/** Tests of who is let in. */
@NullMarked
package org.candour.command.identity;

import org.jspecify.annotations.NullMarked;
