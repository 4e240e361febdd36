/** The view of escalations. */
@NullMarked
package org.candour.query.governance.escalation;

import org.jspecify.annotations.NullMarked;
