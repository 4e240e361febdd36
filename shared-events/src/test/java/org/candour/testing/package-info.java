/** What the tests of several modules share. */
@NullMarked
package org.candour.testing;

import org.jspecify.annotations.NullMarked;
