/** What surrounds every page. */
@NullMarked
package org.candour.query.web.context;

import org.jspecify.annotations.NullMarked;
