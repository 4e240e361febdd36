/** What the web server itself refuses, answered as both services answer. */
@NullMarked
package org.candour.ops.access.server;

import org.jspecify.annotations.NullMarked;
