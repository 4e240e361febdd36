/** What falls due under agreements: assessments, notices, and the end of the funding. */
@NullMarked
package org.candour.events.commissioning.agreement.deadline;

import org.jspecify.annotations.NullMarked;
