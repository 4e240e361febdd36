/** Duties as versioned data, and how a decision is judged against the one in force on its day. */
@NullMarked
package org.candour.command.duties;

import org.jspecify.annotations.NullMarked;
