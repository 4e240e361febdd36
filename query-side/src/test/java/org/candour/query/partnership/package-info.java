/** Tests of partnership. */
@NullMarked
package org.candour.query.partnership;

import org.jspecify.annotations.NullMarked;
