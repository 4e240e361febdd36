/** Stands for the query side, which the command side must not know. */
@org.jspecify.annotations.NullMarked
package org.candour.query;
