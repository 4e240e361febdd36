@NullMarked
package org.candour.query.web.point;

import org.jspecify.annotations.NullMarked;
