package org.candour.query;

/** Something of the query side. */
public record View(String name) {}
