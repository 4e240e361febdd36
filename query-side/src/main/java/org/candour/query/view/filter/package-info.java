/** What lists of views are narrowed to, what they are sorted by, and what they come to. */
@NullMarked
package org.candour.query.view.filter;

import org.jspecify.annotations.NullMarked;
