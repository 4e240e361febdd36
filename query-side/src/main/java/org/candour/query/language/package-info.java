/** The languages of the pages: their words, dates, numbers and plurals, and who reads which. */
@NullMarked
package org.candour.query.language;

import org.jspecify.annotations.NullMarked;
