/** What tests of every stream share. */
@NullMarked
package org.candour.command.stream;

import org.jspecify.annotations.NullMarked;
