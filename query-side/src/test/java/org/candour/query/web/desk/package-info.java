/** Tests of desks. */
@NullMarked
package org.candour.query.web.desk;

import org.jspecify.annotations.NullMarked;
