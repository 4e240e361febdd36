/** Tests of the example that need nothing else running. */
@NullMarked
package org.candour.ops.standalone.example;

import org.jspecify.annotations.NullMarked;
