/** A lived-in example of invented prisons and organisations, as lines for an import. */
@NullMarked
package org.candour.ops.standalone.example;

import org.jspecify.annotations.NullMarked;
