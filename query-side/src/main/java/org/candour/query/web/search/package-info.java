/** The page on which one searches the record. */
@NullMarked
package org.candour.query.web.search;

import org.jspecify.annotations.NullMarked;
