package org.candour.broken.cycle.two;

import org.candour.broken.cycle.one.One;

/** The other half. */
public record Two(One one) {}
