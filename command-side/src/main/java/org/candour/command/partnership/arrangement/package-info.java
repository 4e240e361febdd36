/** Deciding on standing arrangements between a prison and organisations. */
@NullMarked
package org.candour.command.partnership.arrangement;

import org.jspecify.annotations.NullMarked;
