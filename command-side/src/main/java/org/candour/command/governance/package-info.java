/** What the streams of governance share in their decisions. */
@NullMarked
package org.candour.command.governance;

import org.jspecify.annotations.NullMarked;
