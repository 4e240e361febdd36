package org.candour.broken.cycle.one;

import org.candour.broken.cycle.two.Two;

/** Knows Two. */
public record One(Two two) {}
