/** Any record in words, field by field. */
@NullMarked
package org.candour.query.web.record;

import org.jspecify.annotations.NullMarked;
