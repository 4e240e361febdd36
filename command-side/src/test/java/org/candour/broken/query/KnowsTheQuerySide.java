package org.candour.broken.query;

import org.candour.query.View;

record KnowsTheQuerySide(View view) {}
