/** Tests of records in words. */
@NullMarked
package org.candour.query.web.record;

import org.jspecify.annotations.NullMarked;
