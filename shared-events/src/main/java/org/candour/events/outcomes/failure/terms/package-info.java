/** What the events of failures say: grounds, plans, notifications, kinds of interventions. */
@NullMarked
package org.candour.events.outcomes.failure.terms;

import org.jspecify.annotations.NullMarked;
