/** The page that leads to everything, by subject and from A to Z. */
@NullMarked
package org.candour.query.web.index;

import org.jspecify.annotations.NullMarked;
