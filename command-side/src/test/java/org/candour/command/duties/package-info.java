/** Tests of the register of duties and of the judge. */
@NullMarked
package org.candour.command.duties;

import org.jspecify.annotations.NullMarked;
