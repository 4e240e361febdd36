package org.candour.broken.estate;

/** Something of a subject. */
public record Prison(String name) {}
