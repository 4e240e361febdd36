/** Policies as people write them, and checkpoints held to them. */
@NullMarked
package org.candour.events.log.policy;

import org.jspecify.annotations.NullMarked;
