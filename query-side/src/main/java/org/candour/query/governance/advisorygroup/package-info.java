/** The view of advisory groups and their advice. */
@NullMarked
package org.candour.query.governance.advisorygroup;

import org.jspecify.annotations.NullMarked;
