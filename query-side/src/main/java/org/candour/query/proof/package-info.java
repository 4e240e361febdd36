/** The log's tree over what was read, and the roots of it that were signed. */
@NullMarked
package org.candour.query.proof;

import org.jspecify.annotations.NullMarked;
