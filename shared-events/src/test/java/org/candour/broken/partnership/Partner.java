package org.candour.broken.partnership;

import org.candour.broken.estate.Prison;

/** Of another subject than what it knows. */
record Partner(Prison prison) {}
