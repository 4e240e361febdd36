/** What is left to do of the files that registrars import. */
@NullMarked
package org.candour.query.importing;

import org.jspecify.annotations.NullMarked;
