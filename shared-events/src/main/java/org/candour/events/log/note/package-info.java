/** Signed notes and their keys (C2SP signed-note). */
@NullMarked
package org.candour.events.log.note;

import org.jspecify.annotations.NullMarked;
