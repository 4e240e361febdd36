/** Who must have signed and cosigned a checkpoint for it to count: C2SP tlog-policy. */
@NullMarked
package org.candour.events.log.policy;

import org.jspecify.annotations.NullMarked;
