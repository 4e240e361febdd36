/** Tells open pages that something new was recorded, where the browser runs our script. */
@NullMarked
package org.candour.query.follow.notice;

import org.jspecify.annotations.NullMarked;
