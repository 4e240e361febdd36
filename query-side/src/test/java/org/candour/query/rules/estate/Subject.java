package org.candour.query.rules.estate;

import org.candour.query.rules.partnership.Sibling;

/** A subject that knows a sibling. */
public record Subject(Sibling sibling) {}
