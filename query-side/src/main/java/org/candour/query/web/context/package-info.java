/** What surrounds every page: its point in time, its addresses and the words of templates. */
@NullMarked
package org.candour.query.web.context;

import org.jspecify.annotations.NullMarked;
