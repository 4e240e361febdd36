/** Tests: deciding on concerns: raised, acknowledged, answered, escalated. */
@NullMarked
package org.candour.command.partnership.concern;

import org.jspecify.annotations.NullMarked;
