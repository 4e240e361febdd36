/** Tests: what falls due in governance. */
@NullMarked
package org.candour.events.governance;

import org.jspecify.annotations.NullMarked;
