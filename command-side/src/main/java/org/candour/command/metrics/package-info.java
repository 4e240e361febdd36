/** What the command side measures: commands, batches, checkpoints and witnesses. */
@NullMarked
package org.candour.command.metrics;

import org.jspecify.annotations.NullMarked;
