package org.candour.query.rules.estate.closure;

import org.candour.query.rules.estate.development.Building;

/** A stream that knows a sibling. */
record Closing(Building building) {}
