/** The drill in short, and a node that is killed. */
@NullMarked
package org.candour.ops.benchmarks.path;

import org.jspecify.annotations.NullMarked;
