/** The page of the market. */
@NullMarked
package org.candour.query.web.market;

import org.jspecify.annotations.NullMarked;
