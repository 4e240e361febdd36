/**
 * The machinery of views: rows with the range of entries in which they held, processing, rebuild,
 * as-at.
 */
@NullMarked
package org.candour.query.platform;

import org.jspecify.annotations.NullMarked;
