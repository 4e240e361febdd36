/** The tables of a view: current rows and the history of closed versions. */
@NullMarked
package org.candour.query.view.store;

import org.jspecify.annotations.NullMarked;
