/** Pages that break the rules. */
@NullMarked
package org.candour.query.rules.web;

import org.jspecify.annotations.NullMarked;
