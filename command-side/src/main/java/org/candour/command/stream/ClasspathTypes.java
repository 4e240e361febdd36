package org.candour.command.stream;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import org.candour.command.definition.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Loads the classes that a scan of the class path found. */
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

  /** The records of all commands, each with its {@link Command} definition. */
  public static List<? extends Class<? extends StreamCommand>> commands() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Command.class));
    return scanner.findCandidateComponents("org.candour.command").stream()
        .map(found -> named(found.getBeanClassName()).asSubclass(StreamCommand.class))
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
