/** The Merkle tree of RFC 6962: hashes, proofs and tiles. */
@NullMarked
package org.candour.events.log.tree;

import org.jspecify.annotations.NullMarked;
