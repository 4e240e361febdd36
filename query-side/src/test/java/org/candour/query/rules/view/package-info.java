/** Breaks the house rules on purpose, so that they are seen to fail. */
@NullMarked
package org.candour.query.rules.view;

import org.jspecify.annotations.NullMarked;
