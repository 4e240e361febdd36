/** Problem documents (RFC 9457), and what leads to them. */
@NullMarked
package org.candour.query.api.problem;

import org.jspecify.annotations.NullMarked;
