@NullMarked
package org.candour.query.follow.subscription;

import org.jspecify.annotations.NullMarked;
