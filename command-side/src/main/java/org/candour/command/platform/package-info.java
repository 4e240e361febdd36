/**
 * What every subject builds on: commands, states, decisions, refusals and the aggregate that joins
 * them.
 */
@NullMarked
package org.candour.command.platform;

import org.jspecify.annotations.NullMarked;
