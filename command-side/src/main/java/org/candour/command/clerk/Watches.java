package org.candour.command.clerk;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.candour.command.platform.Due;
import org.candour.command.platform.Types;
import org.candour.command.platform.Watch;
import org.candour.events.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What every subject has the clerk watch, by type of stream. */
final class Watches {

  private final Map<String, Watch> byStream = new TreeMap<>();

  Watches(Collection<Watch> watches) {
    watches.forEach(watch -> byStream.put(watch.stream(), watch));
  }

  /** Those that the code of the subjects brings. */
  static Watches ofEverySubject() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Watch.class));
    return new Watches(
        scanner.findCandidateComponents("org.candour.command").stream()
            .map(found -> made(Types.named(found.getBeanClassName())))
            .toList());
  }

  private static Watch made(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Watch) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no constructor without parameters", e);
    }
  }

  /** The types of stream that are watched. */
  String[] streams() {
    return byStream.keySet().toArray(String[]::new);
  }

  Watch of(String stream) {
    return Objects.requireNonNull(byStream.get(stream));
  }

  /**
   * What is watched after an entry. A source's silence is not a breach: a stream that was opened
   * with imported history is not watched, as what came later may just not be told.
   */
  Optional<Due> after(@Nullable Due before, Entry entry, long index) {
    boolean opens = entry.sequence() == 0;
    if (opens ? entry.circumstances().source() != null : before == null) {
      return Optional.empty();
    }
    return of(entry.stream().type()).after(before, entry, index);
  }
}
