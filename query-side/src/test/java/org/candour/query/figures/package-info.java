/** Every figure that pages and answers show, beside a plain count of the entries. */
@NullMarked
package org.candour.query.figures;

import org.jspecify.annotations.NullMarked;
