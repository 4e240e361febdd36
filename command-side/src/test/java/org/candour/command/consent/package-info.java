/** Tests of agreeing to what another side recorded. */
@NullMarked
package org.candour.command.consent;

import org.jspecify.annotations.NullMarked;
