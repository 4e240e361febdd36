/** Tests of frameworks of measures. */
@NullMarked
package org.candour.command.outcomes.framework;

import org.jspecify.annotations.NullMarked;
