/** What the pages of prisons say beside their own rows. */
@NullMarked
package org.candour.query.web.estate;

import org.jspecify.annotations.NullMarked;
