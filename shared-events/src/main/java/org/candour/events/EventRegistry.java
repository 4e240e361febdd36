package org.candour.events;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every event that the code knows, found by its {@link EventType} annotation: from a logical name
 * and revision to the record, and back.
 */
public final class EventRegistry {

  private static final EventRegistry INSTANCE = new EventRegistry(scan());

  private final Map<String, Class<? extends Event>> byName = new HashMap<>();
  private final Map<Class<?>, EventType> byClass = new HashMap<>();

  /**
   * @throws IllegalStateException if two records share a name and revision, or one has no name
   */
  EventRegistry(Collection<Class<? extends Event>> events) {
    for (Class<? extends Event> event : events) {
      EventType type = event.getAnnotation(EventType.class);
      if (type == null) {
        throw new IllegalStateException(event.getName() + " has no @EventType");
      }
      Class<? extends Event> other = byName.put(key(type.value(), type.revision()), event);
      if (other != null) {
        throw new IllegalStateException(
            type.value() + " is the name of both " + other.getName() + " and " + event.getName());
      }
      byClass.put(event, type);
    }
  }

  /** The registry of everything on the class path under {@code org.candour.events}. */
  public static EventRegistry instance() {
    return INSTANCE;
  }

  /**
   * The record for a name and revision.
   *
   * @throws UnknownEventType if there is none
   */
  public Class<? extends Event> classOf(String name, int revision) {
    Class<? extends Event> found = byName.get(key(name, revision));
    if (found == null) {
      throw new UnknownEventType(name, revision);
    }
    return found;
  }

  /**
   * The logical name and revision of a record.
   *
   * @throws IllegalArgumentException if the class is not an event of the shared language
   */
  public EventType typeOf(Class<?> event) {
    EventType type = byClass.get(event);
    if (type == null) {
      throw new IllegalArgumentException(event.getName() + " is not a registered event");
    }
    return type;
  }

  /** All events, by name and then revision. */
  public List<Class<? extends Event>> all() {
    return byName.values().stream()
        .sorted(
            Comparator.comparing((Class<? extends Event> event) -> typeOf(event).value())
                .thenComparingInt(event -> typeOf(event).revision()))
        .toList();
  }

  private static String key(String name, int revision) {
    return name + '@' + revision;
  }

  private static Collection<Class<? extends Event>> scan() {
    try (ScanResult found =
        new ClassGraph().acceptPackages("org.candour.events").enableAnnotationInfo().scan()) {
      return found.getClassesWithAnnotation(EventType.class).loadClasses(Event.class).stream()
          .<Class<? extends Event>>map(c -> c.asSubclass(Event.class))
          .toList();
    }
  }

  /** An entry names an event that this version of the code does not know. */
  public static final class UnknownEventType extends RuntimeException {
    UnknownEventType(String name, int revision) {
      super("This version does not know the event " + name + ", revision " + revision);
    }
  }
}
