/** Tests: reading views for an account, as they stand or stood: lists, pages, points in time. */
@NullMarked
package org.candour.query.view.read;

import org.jspecify.annotations.NullMarked;
