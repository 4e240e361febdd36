/**
 * What every stream builds on: commands, states, decisions, refusals, and the shell that Axon
 * loads.
 */
@NullMarked
package org.candour.command.stream;

import org.jspecify.annotations.NullMarked;
