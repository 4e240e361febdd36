/** Answers in JSON, and problems in JSON. */
@NullMarked
package org.candour.query.api;

import org.jspecify.annotations.NullMarked;
