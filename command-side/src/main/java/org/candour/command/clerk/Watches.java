package org.candour.command.clerk;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.command.stream.ClasspathTypes;
import org.candour.command.stream.Due;
import org.candour.command.stream.Watch;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
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
            .map(found -> made(ClasspathTypes.named(found.getBeanClassName())))
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

  /** The types of stream whose entries bear on what is watched. */
  String[] streams() {
    return byStream.values().stream()
        .flatMap(watch -> watch.reads().stream())
        .distinct()
        .sorted()
        .toArray(String[]::new);
  }

  Watch of(String stream) {
    return Objects.requireNonNull(byStream.get(stream));
  }

  /** Whether anything is watched in streams of a type. */
  boolean watch(String stream) {
    return byStream.containsKey(stream);
  }

  /** The streams in which an entry may change what is watched. */
  Set<StreamId> about(Entry entry) {
    return byStream.values().stream()
        .flatMap(watch -> watch.about(entry).stream())
        .collect(Collectors.toSet());
  }

  /**
   * What is watched in a stream after an entry. A source's silence is not a breach: a stream that
   * was opened with imported history is not watched, as what came later may just not be told.
   *
   * @return empty if nothing is watched there
   */
  List<Due> after(StreamId stream, List<Due> before, Entry entry, long index) {
    boolean opens = entry.stream().equals(stream) && entry.sequence() == 0;
    if (opens ? entry.circumstances().source() != null : before.isEmpty()) {
      return List.of();
    }
    return of(stream.type()).after(before, entry, index);
  }
}
