/** Tests of what a timeline says and draws. */
@NullMarked
package org.candour.query.web.timeline;

import org.jspecify.annotations.NullMarked;
