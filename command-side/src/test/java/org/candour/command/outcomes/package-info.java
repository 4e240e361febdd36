/** What the tests of outcomes and frameworks share. */
@NullMarked
package org.candour.command.outcomes;

import org.jspecify.annotations.NullMarked;
