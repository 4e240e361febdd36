/** Measures the whole path, from a request over HTTP to the page that shows what came of it. */
@NullMarked
package org.candour.ops.benchmarks.path;

import org.jspecify.annotations.NullMarked;
