/**
 * Tests of the estate: what its streams accept and refuse, and how they are held to their duties.
 */
@NullMarked
package org.candour.command.estate;

import org.jspecify.annotations.NullMarked;
