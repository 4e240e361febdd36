/**
 * Evidence packs: what was recorded of one matter, with all that it takes to check it elsewhere.
 */
@NullMarked
package org.candour.query.evidence;

import org.jspecify.annotations.NullMarked;
