package org.candour.command.classpath;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Loads the classes that a scan of the class path found. */
public final class ClasspathTypes {

  private ClasspathTypes() {}

  private static Class<?> named(@Nullable String name) {
    try {
      return Class.forName(Objects.requireNonNull(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A class that was found cannot be loaded", e);
    }
  }

  /** The classes of a type that carry an annotation, in a package and those below it. */
  public static <T> List<Class<? extends T>> annotated(
      Class<? extends Annotation> with, Class<T> type, String root) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(with));
    return scanner.findCandidateComponents(root).stream()
        .<Class<? extends T>>map(found -> named(found.getBeanClassName()).asSubclass(type))
        .toList();
  }

  /** One instance of every class of a type, in a package and those below it. */
  public static <T> List<T> instancesOf(Class<T> type, String root) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(type));
    return scanner.findCandidateComponents(root).stream()
        .map(found -> type.cast(made(named(found.getBeanClassName()))))
        .toList();
  }

  private static Object made(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no constructor without parameters", e);
    }
  }
}
