/** Tests of the pages. */
@NullMarked
package org.candour.query.web;

import org.jspecify.annotations.NullMarked;
