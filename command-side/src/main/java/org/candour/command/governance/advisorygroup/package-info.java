/** Deciding on advisory groups: engaged, asked, heard and answered. */
@NullMarked
package org.candour.command.governance.advisorygroup;

import org.jspecify.annotations.NullMarked;
