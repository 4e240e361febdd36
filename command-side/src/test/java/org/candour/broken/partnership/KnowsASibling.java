package org.candour.broken.partnership;

import org.candour.broken.estate.Prison;

record KnowsASibling(Prison prison) {}
