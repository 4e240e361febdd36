/** Files of open data, OCDS and 360Giving, as the commands that they come to. */
@NullMarked
package org.candour.ops.ledgerctl.opendata;

import org.jspecify.annotations.NullMarked;
