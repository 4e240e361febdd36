/** Which requests the command side lets in, and with what words it refuses the others. */
@NullMarked
package org.candour.command.identity;

import org.jspecify.annotations.NullMarked;
