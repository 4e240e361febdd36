/** Grants in the 360Giving Data Standard 1.1. */
@NullMarked
package org.candour.query.opendata.grants;

import org.jspecify.annotations.NullMarked;
