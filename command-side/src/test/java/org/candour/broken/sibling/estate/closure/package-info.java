/** Breaks the rules of the house on purpose, to show that they are held. */
@org.jspecify.annotations.NullMarked
package org.candour.broken.sibling.estate.closure;
