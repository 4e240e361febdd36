/** The view of what is provided at each site. */
@NullMarked
package org.candour.query.commissioning.provisionmap;

import org.jspecify.annotations.NullMarked;
