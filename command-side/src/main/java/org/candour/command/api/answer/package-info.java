/** What the service answers, as programs get it. */
@NullMarked
package org.candour.command.api.answer;

import org.jspecify.annotations.NullMarked;
