/** What answers look like, for the OpenAPI documents of both sides. */
@NullMarked
package org.candour.ops.access.openapi;

import org.jspecify.annotations.NullMarked;
