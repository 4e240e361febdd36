package org.candour.events.deadline;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;

/** All deadline policies that the code knows, found by their type. */
public final class DeadlinePolicies {

  private static final DeadlinePolicies INSTANCE = new DeadlinePolicies(scan());

  private final List<DeadlinePolicy> all;

  /**
   * @throws IllegalStateException if two policies of a type of stream share a name, or two are the
   *     chief
   */
  DeadlinePolicies(Collection<DeadlinePolicy> policies) {
    all =
        policies.stream()
            .sorted(Comparator.comparing(DeadlinePolicy::stream).thenComparing(DeadlinePolicy::name))
            .toList();
    Set<String> seen = new HashSet<>();
    for (DeadlinePolicy policy : all) {
      boolean twice = !seen.add(policy.stream() + " " + policy.name());
      if (twice || (policy.chief() && !seen.add(policy.stream()))) {
        throw new IllegalStateException(
            policy.getClass().getName() + " is not the only one of its kind in " + policy.stream());
      }
    }
  }

  /** Those on the class path under {@code org.candour.events}. */
  public static DeadlinePolicies instance() {
    return INSTANCE;
  }

  /** All policies, by type of stream and then name. */
  public List<DeadlinePolicy> all() {
    return all;
  }

  /** Those of a type of stream; none if nothing falls due there. */
  public List<DeadlinePolicy> of(String streamType) {
    return all.stream().filter(policy -> policy.stream().equals(streamType)).toList();
  }

  /** The types of streams whose entries bear on any deadline. */
  public Set<String> readTypes() {
    return all.stream().flatMap(policy -> policy.reads().stream()).collect(Collectors.toSet());
  }

  /** The streams in which an entry may change a deadline. */
  public Set<StreamId> about(Entry entry) {
    return all.stream()
        .flatMap(policy -> policy.about(entry).stream())
        .collect(Collectors.toSet());
  }

  /** The other streams in which entries that bear on the deadlines of a stream may stand. */
  public Set<StreamId> besides(Entry opening) {
    return of(opening.stream().type()).stream()
        .flatMap(policy -> policy.besides(opening).stream())
        .collect(Collectors.toSet());
  }

  /**
   * The deadlines of a stream after an entry, by the names of their policies.
   *
   * @param before the deadlines before it
   * @param index the entry's index
   */
  public Map<String, Deadline> after(
      StreamId stream, Map<String, Deadline> before, Entry entry, long index) {
    Map<String, Deadline> after = new TreeMap<>(before);
    for (DeadlinePolicy policy : of(stream.type())) {
      if (policy.about(entry).contains(stream)) {
        Optional<Deadline> standing = Optional.ofNullable(before.get(policy.name()));
        policy
            .after(standing, entry, index)
            .ifPresentOrElse(
                deadline -> after.put(policy.name(), deadline), () -> after.remove(policy.name()));
      }
    }
    return after;
  }

  private static Collection<DeadlinePolicy> scan() {
    try (ScanResult found =
        new ClassGraph().acceptPackages("org.candour.events").ignoreClassVisibility().scan()) {
      return found
          .getClassesImplementing(DeadlinePolicy.class)
          .filter(type -> type.isStandardClass() && !type.isAbstract())
          .loadClasses(DeadlinePolicy.class)
          .stream()
          .map(DeadlinePolicies::made)
          .toList();
    }
  }

  private static DeadlinePolicy made(Class<DeadlinePolicy> type) {
    try {
      Constructor<DeadlinePolicy> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no constructor without parameters", e);
    }
  }
}
