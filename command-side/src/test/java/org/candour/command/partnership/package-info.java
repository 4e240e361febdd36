/** Tests of partnership. */
@NullMarked
package org.candour.command.partnership;

import org.jspecify.annotations.NullMarked;
