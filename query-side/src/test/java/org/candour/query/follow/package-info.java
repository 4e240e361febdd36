@NullMarked
package org.candour.query.follow;

import org.jspecify.annotations.NullMarked;
