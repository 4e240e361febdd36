/** The events of frameworks of measures. */
@NullMarked
package org.candour.events.outcomes.framework;

import org.jspecify.annotations.NullMarked;
