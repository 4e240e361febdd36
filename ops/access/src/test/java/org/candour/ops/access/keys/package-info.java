/** Tests of reading and making master keys. */
@NullMarked
package org.candour.ops.access.keys;

import org.jspecify.annotations.NullMarked;
