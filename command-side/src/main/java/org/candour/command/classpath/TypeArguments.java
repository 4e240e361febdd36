package org.candour.command.classpath;

import java.util.Objects;
import org.springframework.core.GenericTypeResolver;

/** Reads the types that a class was declared with, so that it need not name them again. */
public final class TypeArguments {

  private TypeArguments() {}

  /** The class that stands for a parameter of a generic interface, counted from 0. */
  @SuppressWarnings("unchecked")
  public static <T> Class<T> of(Object instance, Class<?> generic, int parameter) {
    Class<?>[] arguments = GenericTypeResolver.resolveTypeArguments(instance.getClass(), generic);
    return (Class<T>) Objects.requireNonNull(arguments, "A decider names its types")[parameter];
  }
}
