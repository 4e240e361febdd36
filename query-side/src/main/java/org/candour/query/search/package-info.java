/**
 * Finds what somebody may see by words: prisons and organisations by name, entries by what they
 * say.
 */
@NullMarked
package org.candour.query.search;

import org.jspecify.annotations.NullMarked;
