/** Why a closure refuses a command. */
@NullMarked
package org.candour.command.estate.closure.refusal;

import org.jspecify.annotations.NullMarked;
