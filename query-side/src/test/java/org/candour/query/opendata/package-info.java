@NullMarked
package org.candour.query.opendata;

import org.jspecify.annotations.NullMarked;
