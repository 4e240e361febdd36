/** What needs the word of two sides: how rows keep it and how pages say it. */
@NullMarked
package org.candour.query.consent;

import org.jspecify.annotations.NullMarked;
