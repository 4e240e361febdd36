/** The view of requests for access to prisons. */
@NullMarked
package org.candour.query.partnership.accessrequest;

import org.jspecify.annotations.NullMarked;
