/** What the class path itself says: which classes there are, and of what types they are. */
@NullMarked
package org.candour.command.classpath;

import org.jspecify.annotations.NullMarked;
