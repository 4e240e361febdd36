package org.candour.query.rules.estate.development;

/** Another stream. */
public record Building(String name) {}
