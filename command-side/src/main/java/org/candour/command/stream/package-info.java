/** What every stream builds on: deciders, commands, states, decisions and refusals. */
@NullMarked
package org.candour.command.stream;

import org.jspecify.annotations.NullMarked;
