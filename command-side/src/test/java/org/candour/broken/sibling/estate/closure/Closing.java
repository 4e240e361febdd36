package org.candour.broken.sibling.estate.closure;

/** Of another stream than what it knows. */
record Closing(Building building) {}
