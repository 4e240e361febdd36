/** How a package describes its own addresses to programs. */
@NullMarked
package org.candour.query.api.openapi;

import org.jspecify.annotations.NullMarked;
