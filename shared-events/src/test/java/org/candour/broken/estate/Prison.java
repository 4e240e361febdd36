package org.candour.broken.estate;

/** Something of the estate. */
public record Prison(String name) {}
