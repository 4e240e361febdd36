package org.candour.command.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the classes that a scan found. */
public final class ClasspathTypes {

  private ClasspathTypes() {}

  /** The class of a name that a scan of the class path gave. */
  public static Class<?> named(@Nullable String name) {
    try {
      return Class.forName(Objects.requireNonNull(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A class that was found cannot be loaded", e);
    }
  }
}
