/** The view of requests for information. */
@NullMarked
package org.candour.query.governance.informationrequest;

import org.jspecify.annotations.NullMarked;
