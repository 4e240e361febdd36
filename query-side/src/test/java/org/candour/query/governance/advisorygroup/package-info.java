/** Tests of the view of advisory groups. */
@NullMarked
package org.candour.query.governance.advisorygroup;

import org.jspecify.annotations.NullMarked;
