/** Rows and sections in words, ready for templates. */
@NullMarked
package org.candour.query.web.card;

import org.jspecify.annotations.NullMarked;
