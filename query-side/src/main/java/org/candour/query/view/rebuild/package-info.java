/**
 * Making views anew from entry 0, to take the place of what is stored or to be compared with it.
 */
@NullMarked
package org.candour.query.view.rebuild;

import org.jspecify.annotations.NullMarked;
