/** Deciding on inspections before they are published: evidence, findings, ratings, the draft. */
@NullMarked
package org.candour.command.inspection.inspection;

import org.jspecify.annotations.NullMarked;
