package org.candour.broken.technical;

import org.candour.broken.estate.Prison;

record KnowsASubject(Prison prison) {}
