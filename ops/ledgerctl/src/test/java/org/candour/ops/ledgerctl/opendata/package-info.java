@NullMarked
package org.candour.ops.ledgerctl.opendata;

import org.jspecify.annotations.NullMarked;
