package org.candour.broken.sibling.estate.development;

/** Of one stream. */
public record Building(String name) {}
