/** Tests of how parameters are read. */
@NullMarked
package org.candour.query.api.problem;

import org.jspecify.annotations.NullMarked;
