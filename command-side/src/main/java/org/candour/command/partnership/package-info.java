/** What streams of a partnership share: the days that somebody counted. */
@NullMarked
package org.candour.command.partnership;

import org.jspecify.annotations.NullMarked;
