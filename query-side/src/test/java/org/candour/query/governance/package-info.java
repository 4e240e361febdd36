/** Tests: what governance says, and its views. */
@NullMarked
package org.candour.query.governance;

import org.jspecify.annotations.NullMarked;
