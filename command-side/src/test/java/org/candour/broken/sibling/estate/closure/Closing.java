package org.candour.broken.sibling.estate.closure;

import org.candour.broken.sibling.estate.development.Building;

/** Of another stream than what it knows. */
record Closing(Building building) {}
