@NullMarked
package org.candour.query.follow.digest;

import org.jspecify.annotations.NullMarked;
