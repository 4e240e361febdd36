/** What the command side says of itself in numbers, held to what it did. */
@NullMarked
package org.candour.command.metrics;

import org.jspecify.annotations.NullMarked;
