/** The pages of views: their lists and their rows. */
@NullMarked
package org.candour.query.web.register;

import org.jspecify.annotations.NullMarked;
