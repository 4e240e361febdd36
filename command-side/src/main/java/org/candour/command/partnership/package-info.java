/** Partnership: organisations, commitments, concerns, access, arrangements. */
@NullMarked
package org.candour.command.partnership;

import org.jspecify.annotations.NullMarked;
