/**
 * Deciding on outcomes that are agreed for prisons: measured, verified, put off and met or missed.
 */
@NullMarked
package org.candour.command.outcomes.outcome;

import org.jspecify.annotations.NullMarked;
