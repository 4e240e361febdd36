/** The view of measures, by the frameworks that set them. */
@NullMarked
package org.candour.query.outcomes.framework;

import org.jspecify.annotations.NullMarked;
