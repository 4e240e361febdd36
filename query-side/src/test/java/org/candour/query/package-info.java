/** Tests of the query side as a whole: its house rules, its addresses and its pages. */
@NullMarked
package org.candour.query;

import org.jspecify.annotations.NullMarked;
