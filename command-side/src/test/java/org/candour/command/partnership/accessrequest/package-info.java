/** Tests of the stream {@code access-request}. */
@NullMarked
package org.candour.command.partnership.accessrequest;

import org.jspecify.annotations.NullMarked;
