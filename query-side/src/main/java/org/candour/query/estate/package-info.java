/** Views of the prison estate: closures, establishments and developments. */
@NullMarked
package org.candour.query.estate;

import org.jspecify.annotations.NullMarked;
