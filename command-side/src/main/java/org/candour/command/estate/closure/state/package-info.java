/** The states of a closure, and how its events carry it from one to the next. */
@NullMarked
package org.candour.command.estate.closure.state;

import org.jspecify.annotations.NullMarked;
