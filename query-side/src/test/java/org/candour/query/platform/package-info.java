/** Tests of the machinery of views. */
@NullMarked
package org.candour.query.platform;

import org.jspecify.annotations.NullMarked;
