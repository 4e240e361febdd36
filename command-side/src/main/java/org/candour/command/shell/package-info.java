/**
 * The one shell in which Axon loads every stream: it finds the stream's decider, folds its events,
 * settles its decisions by comply or explain, and keeps its snapshots.
 */
@NullMarked
package org.candour.command.shell;

import org.jspecify.annotations.NullMarked;
