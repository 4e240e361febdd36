package org.candour.broken.platform;

import org.candour.broken.estate.Prison;

record KnowsASubject(Prison prison) {}
