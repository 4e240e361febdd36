/** Tests of what is shown of persons. */
@NullMarked
package org.candour.query.people;

import org.jspecify.annotations.NullMarked;
