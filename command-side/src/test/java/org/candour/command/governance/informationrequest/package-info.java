/** Tests of the stream {@code information-request}. */
@NullMarked
package org.candour.command.governance.informationrequest;

import org.jspecify.annotations.NullMarked;
