package org.candour.events.deadline;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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
  private final Map<String, List<DeadlinePolicy>> byStream;

  /**
   * By the types of streams that they read, so that an entry is shown only to those it may concern.
   */
  private final Map<String, List<DeadlinePolicy>> byRead = new HashMap<>();

  /**
   * @throws IllegalStateException if two policies of a type of stream share a name, or two are the
   *     chief
   */
  DeadlinePolicies(Collection<DeadlinePolicy> policies) {
    all =
        policies.stream()
            .sorted(
                Comparator.comparing(DeadlinePolicy::stream).thenComparing(DeadlinePolicy::name))
            .toList();
    byStream = all.stream().collect(Collectors.groupingBy(DeadlinePolicy::stream));
    for (DeadlinePolicy policy : all) {
      for (String type : policy.reads()) {
        byRead.computeIfAbsent(type, _ -> new ArrayList<>()).add(policy);
      }
    }
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
    return byStream.getOrDefault(streamType, List.of());
  }

  /** The types of streams whose entries bear on any deadline. */
  public Set<String> readTypes() {
    return Set.copyOf(byRead.keySet());
  }

  /** The streams in which an entry may change a deadline. */
  public Set<StreamId> about(Entry entry) {
    List<DeadlinePolicy> readers =
        entry.payload() instanceof SilenceLifted lifted
            ? of(lifted.stream().type())
            : byRead.getOrDefault(entry.stream().type(), List.of());
    return readers.isEmpty()
        ? Set.of()
        : readers.stream()
            .flatMap(policy -> about(policy, entry).stream())
            .collect(Collectors.toSet());
  }

  /** The streams in which an entry may change a deadline of one policy. */
  public Set<StreamId> about(DeadlinePolicy policy, Entry entry) {
    return switch (entry.payload()) {
      case SilenceRecorded e -> ofSilence(policy, entry.stream(), e.deadline());
      case SilenceLifted e -> ofSilence(policy, e.stream(), e.deadline());
      default -> policy.about(entry);
    };
  }

  private static Set<StreamId> ofSilence(DeadlinePolicy policy, StreamId stream, String deadline) {
    return policy.stream().equals(stream.type()) && policyOf(deadline).equals(policy.name())
        ? Set.of(stream)
        : Set.of();
  }

  /** The name of the policy of a deadline, which its full name begins with. */
  private static String policyOf(String deadline) {
    String name = current(deadline);
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  /** The policy of a deadline in a type of stream; empty if none has that name. */
  public Optional<DeadlinePolicy> of(String streamType, String deadline) {
    return of(streamType).stream()
        .filter(policy -> policy.name().equals(policyOf(deadline)))
        .findFirst();
  }

  /** The other streams in which entries that bear on the deadlines of a stream may stand. */
  public Set<StreamId> besides(Entry opening) {
    return of(opening.stream().type()).stream()
        .flatMap(policy -> policy.besides(opening).stream())
        .collect(Collectors.toSet());
  }

  /** The types of other streams whose first entry may bear on what entries of a stream set. */
  public Set<String> begunBeside(Collection<Entry> own) {
    return own.stream()
        .flatMap(entry ->
            of(entry.stream().type()).stream()
                .flatMap(policy -> policy.begunBeside(entry).stream()))
        .collect(Collectors.toSet());
  }

  /**
   * The deadlines of a stream after an entry, by their full names: that of their policy, followed
   * by which of several it is, and by the day that it had before it was given another.
   *
   * @param before the deadlines before it
   * @param index the entry's index
   */
  public Map<String, Deadline> after(
      StreamId stream, Map<String, Deadline> before, Entry entry, long index) {
    Map<String, Deadline> after = new TreeMap<>(before);
    for (DeadlinePolicy policy : of(stream.type())) {
      if (about(policy, entry).contains(stream)) {
        Map<String, Deadline> mine = new TreeMap<>(before);
        mine.keySet().removeIf(name -> !policyOf(name).equals(policy.name()));
        after.keySet().removeAll(mine.keySet());
        after.putAll(after(policy, mine, entry, index));
      }
    }
    return after;
  }

  /** The same for the deadlines of one policy, after an entry that is about their stream. */
  public Map<String, Deadline> after(
      DeadlinePolicy policy, Map<String, Deadline> before, Entry entry, long index) {
    return DeadlineFold.after(policy, before, entry, index);
  }

  /** The deadlines of a stream after all entries that bear on them, by their indexes. */
  public Map<String, Deadline> after(StreamId stream, NavigableMap<Long, Entry> history) {
    Map<String, Deadline> deadlines = Map.of();
    for (Map.Entry<Long, Entry> placed : history.entrySet()) {
      deadlines = after(stream, deadlines, placed.getValue(), placed.getKey());
    }
    return deadlines;
  }

  /** The deadline that fell due on a day and whose silence is to be recorded, if one is. */
  public static Optional<Deadline> awaited(
      Map<String, Deadline> deadlines, String name, LocalDate day) {
    return DeadlineFold.awaited(deadlines, name, day);
  }

  /** Whether a deadline was given another day since, its silence not being recorded yet. */
  public static boolean isLeft(String name) {
    return DeadlineFold.isLeft(name);
  }

  /** The name of a deadline without the day that it had before it was given another. */
  public static String current(String name) {
    return DeadlineFold.current(name);
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
