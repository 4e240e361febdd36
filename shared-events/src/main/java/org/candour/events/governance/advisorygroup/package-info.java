/** The events of advisory groups. */
@NullMarked
package org.candour.events.governance.advisorygroup;

import org.jspecify.annotations.NullMarked;
