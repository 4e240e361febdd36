/** Who sends a request: bearer tokens, their accounts, and how much each may ask. */
@NullMarked
package org.candour.command.identity;

import org.jspecify.annotations.NullMarked;
