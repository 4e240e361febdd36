/** Classes that break the rules on purpose, so that each rule is seen to catch what it should. */
@NullMarked
package org.candour.broken;

import org.jspecify.annotations.NullMarked;
