/** The page that somebody starts at: what is late, asked of them, due and new; and the public’s. */
@NullMarked
package org.candour.query.web.desk;

import org.jspecify.annotations.NullMarked;
