/** Deciding on requests for access to a prison. */
@NullMarked
package org.candour.command.partnership.accessrequest;

import org.jspecify.annotations.NullMarked;
