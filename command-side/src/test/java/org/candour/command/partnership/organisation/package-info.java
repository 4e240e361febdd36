/** Tests of the stream {@code organisation}. */
@NullMarked
package org.candour.command.partnership.organisation;

import org.jspecify.annotations.NullMarked;
