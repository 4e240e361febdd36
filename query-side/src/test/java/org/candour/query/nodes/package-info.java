/** Several nodes that read one ledger. */
@NullMarked
package org.candour.query.nodes;

import org.jspecify.annotations.NullMarked;
