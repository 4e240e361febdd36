/** Tests of the JSON addresses. */
@NullMarked
package org.candour.query.api;

import org.jspecify.annotations.NullMarked;
