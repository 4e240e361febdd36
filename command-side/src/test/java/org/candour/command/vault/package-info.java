/** Tests of what becomes of personal data. */
@NullMarked
package org.candour.command.vault;

import org.jspecify.annotations.NullMarked;
