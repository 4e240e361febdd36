/** Lists as CSV (RFC 4180), for spreadsheets, and as commands that can be imported. */
@NullMarked
package org.candour.query.opendata.csv;

import org.jspecify.annotations.NullMarked;
