/** What lists of views are narrowed to, and what they are sorted by. */
@NullMarked
package org.candour.query.view.filter;

import org.jspecify.annotations.NullMarked;
