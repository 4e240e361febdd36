@NullMarked
package org.candour.query.integrity;

import org.jspecify.annotations.NullMarked;
