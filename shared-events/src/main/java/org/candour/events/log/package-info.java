/**
 * The Merkle log: RFC 6962 hashing and proofs, tiles, signed notes, checkpoints, cosignatures and
 * receipts, in exactly the public formats.
 */
@NullMarked
package org.candour.events.log;

import org.jspecify.annotations.NullMarked;
