package org.candour.broken.cycle.one;

import org.candour.broken.cycle.two.Two;

/** Half of a cycle. */
public record One(Two two) {}
