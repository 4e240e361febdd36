/** Deciding on failures: declared, notified, planned for, steered, reviewed and resolved. */
@NullMarked
package org.candour.command.outcomes.failure;

import org.jspecify.annotations.NullMarked;
