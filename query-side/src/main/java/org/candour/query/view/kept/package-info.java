/** What was looked up before and still holds, so that it is not looked up again. */
@NullMarked
package org.candour.query.view.kept;

import org.jspecify.annotations.NullMarked;
