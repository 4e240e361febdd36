/** How to read the record and check it, and what the site says of itself. */
@NullMarked
package org.candour.query.web.help;

import org.jspecify.annotations.NullMarked;
