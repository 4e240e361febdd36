package org.candour.command.stream;

import java.util.Objects;
import org.springframework.core.GenericTypeResolver;

/** Reads the types that a class was declared with, so that it need not name them again. */
final class TypeArguments {

  private TypeArguments() {}

  /** The class that stands for a parameter of a generic interface, counted from 0. */
  @SuppressWarnings("unchecked")
  static <T> Class<T> of(Object instance, Class<?> generic, int parameter) {
    Class<?>[] arguments =
        GenericTypeResolver.resolveTypeArguments(instance.getClass(), generic);
    return (Class<T>)
        Objects.requireNonNull(arguments, "A decider names its types")[parameter];
  }
}
