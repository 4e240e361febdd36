package org.candour.query.rules.partnership;

import org.candour.query.rules.view.Machinery;

/** A subject that knows the machinery that knows it. */
public record Sibling(Machinery machinery) {}
