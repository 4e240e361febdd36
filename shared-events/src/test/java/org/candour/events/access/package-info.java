/** Tests of who may see and do what. */
@NullMarked
package org.candour.events.access;

import org.jspecify.annotations.NullMarked;
