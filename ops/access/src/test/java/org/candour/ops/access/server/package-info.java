/** What the web server itself refuses. */
@NullMarked
package org.candour.ops.access.server;

import org.jspecify.annotations.NullMarked;
