/** Tests of rating schemes. */
@NullMarked
package org.candour.events.inspection;

import org.jspecify.annotations.NullMarked;
