/**
 * Who sends a request, and how much they may ask, on both services: bearer tokens, their accounts,
 * rate limits, and the problem documents of what is refused before a service is asked.
 */
@NullMarked
package org.candour.ops.access;

import org.jspecify.annotations.NullMarked;
