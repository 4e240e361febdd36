/** Stopping rather than show a record that does not prove. */
@NullMarked
package org.candour.query.halt;

import org.jspecify.annotations.NullMarked;
