package org.candour.broken.cycle.two;

import org.candour.broken.cycle.one.One;

/** Knows One. */
public record Two(One one) {}
