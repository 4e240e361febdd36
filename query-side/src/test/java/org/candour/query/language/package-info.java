/** Tests of the languages of the pages. */
@NullMarked
package org.candour.query.language;

import org.jspecify.annotations.NullMarked;
