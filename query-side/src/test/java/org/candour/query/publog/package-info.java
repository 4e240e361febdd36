/** Tests of this package. */
@NullMarked
package org.candour.query.publog;

import org.jspecify.annotations.NullMarked;
