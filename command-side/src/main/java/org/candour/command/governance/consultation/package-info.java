/** Deciding on consultations: opened, answered, closed, and what came of them. */
@NullMarked
package org.candour.command.governance.consultation;

import org.jspecify.annotations.NullMarked;
