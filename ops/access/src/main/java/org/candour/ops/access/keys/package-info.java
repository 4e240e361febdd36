/** The master keys under which both services find the keys of persons. */
@NullMarked
package org.candour.ops.access.keys;

import org.jspecify.annotations.NullMarked;
