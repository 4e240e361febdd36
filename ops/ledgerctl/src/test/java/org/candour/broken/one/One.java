package org.candour.broken.one;

import org.candour.broken.two.Two;
import org.jspecify.annotations.Nullable;

/** Half of a cycle between packages. */
public final class One {

  /** The other half. */
  @Nullable Two other;
}
