/** Tests of the stream {@code advisory-group}. */
@NullMarked
package org.candour.command.governance.advisorygroup;

import org.jspecify.annotations.NullMarked;
