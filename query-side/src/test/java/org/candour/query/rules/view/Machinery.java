package org.candour.query.rules.view;

import org.candour.query.rules.estate.Subject;
import org.jspecify.annotations.Nullable;

/** Machinery that knows a subject. */
public record Machinery(@Nullable Subject subject) {}
