/** Persons: what became of their data, and their names for as long as these may be read. */
@NullMarked
package org.candour.query.people;

import org.jspecify.annotations.NullMarked;
