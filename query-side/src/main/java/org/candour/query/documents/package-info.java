/** Documents that entries rest on: their bytes, each kept under its hash. */
@NullMarked
package org.candour.query.documents;

import org.jspecify.annotations.NullMarked;
