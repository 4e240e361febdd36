/** What tests of every stream share. */
@NullMarked
package org.candour.command.shell;

import org.jspecify.annotations.NullMarked;
