/** The view of organisations. */
@NullMarked
package org.candour.query.partnership.organisation;

import org.jspecify.annotations.NullMarked;
