/** Rounds, awards and agreements as releases of the Open Contracting Data Standard 1.1. */
@NullMarked
package org.candour.query.opendata.ocds;

import org.jspecify.annotations.NullMarked;
