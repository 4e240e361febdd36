/** Rows and sections in words. */
@NullMarked
package org.candour.query.web.card;

import org.jspecify.annotations.NullMarked;
