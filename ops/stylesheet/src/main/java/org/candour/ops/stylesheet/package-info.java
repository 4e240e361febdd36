/** Makes the style sheet of the pages when Candour is built. */
@NullMarked
package org.candour.ops.stylesheet;

import org.jspecify.annotations.NullMarked;
