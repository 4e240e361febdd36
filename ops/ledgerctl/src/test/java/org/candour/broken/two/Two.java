package org.candour.broken.two;

import org.candour.broken.one.One;
import org.jspecify.annotations.Nullable;

/** Half of a cycle between packages. */
public final class Two {

  /** The other half. */
  @Nullable One other;
}
