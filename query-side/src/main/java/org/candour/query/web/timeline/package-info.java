/** What happened to somebody or something, as a page says it: moments, who and when, and lanes. */
@NullMarked
package org.candour.query.web.timeline;

import org.jspecify.annotations.NullMarked;
