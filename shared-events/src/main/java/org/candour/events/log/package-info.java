/**
 * The Merkle log: RFC 6962 hashing, signed notes and checkpoints, in exactly the public formats.
 */
@NullMarked
package org.candour.events.log;

import org.jspecify.annotations.NullMarked;
