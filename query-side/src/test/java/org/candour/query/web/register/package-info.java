/** The pages of views. */
@NullMarked
package org.candour.query.web.register;

import org.jspecify.annotations.NullMarked;
