/** The one place that says what whoever asks may read. */
@NullMarked
package org.candour.query.access;

import org.jspecify.annotations.NullMarked;
