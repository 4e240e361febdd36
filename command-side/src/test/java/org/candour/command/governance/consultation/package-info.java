/** Tests of the stream {@code consultation}. */
@NullMarked
package org.candour.command.governance.consultation;

import org.jspecify.annotations.NullMarked;
