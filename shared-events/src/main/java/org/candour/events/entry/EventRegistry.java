package org.candour.events.entry;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.Event;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Every event that the code knows, found by its {@link EventType} annotation: from a logical name
 * and revision to the record, and back.
 */
public final class EventRegistry {

  private static final EventRegistry INSTANCE = new EventRegistry(scan());

  private final Map<String, Class<? extends Event>> byName = new HashMap<>();
  private final Map<Class<?>, EventType> byClass = new HashMap<>();
  private final Map<String, Visibility> visibilities = new HashMap<>();
  private final Map<String, Visibility> strictestOfStream = new HashMap<>();

  /**
   * @throws IllegalStateException if two records share a name and revision, one has no name, or two
   *     revisions are visible to different readers
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
      register(type);
    }
  }

  private void register(EventType type) {
    Visibility other = visibilities.put(type.value(), type.visibility());
    if (other != null && other != type.visibility()) {
      throw new IllegalStateException(
          "The revisions of " + type.value() + " differ in who may see them");
    }
    strictestOfStream.merge(streamOf(type.value()), type.visibility(), Visibility::and);
  }

  private static String streamOf(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  /** The registry of everything on the class path under {@code org.candour.events}. */
  public static EventRegistry instance() {
    return INSTANCE;
  }

  /**
   * The record for a name and revision.
   *
   * @throws UnknownEventTypeException if there is none
   */
  public Class<? extends Event> classOf(String name, int revision) {
    Class<? extends Event> found = byName.get(key(name, revision));
    if (found == null) {
      throw new UnknownEventTypeException(name, revision);
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

  /**
   * Who may see an entry.
   *
   * @throws UnknownEventTypeException if there is no event of its type
   */
  public Visibility visibility(Entry entry) {
    return visibility(entry.stream().type(), entry.type());
  }

  /**
   * Who may see the entries of an event in streams of a type. A stream's own event says so itself.
   * An event of no stream in particular judges or corrects some other entry of its stream, so it is
   * seen by no more than may see the strictest event of that stream; in a stream without events of
   * its own nobody knows what it repeats, and only {@link Visibility#INSPECTION} is safe.
   *
   * @param streamType the stream's type, {@code closure}
   * @param eventType the event's logical name, {@code duty.met}
   * @throws UnknownEventTypeException if there is no such event
   */
  public Visibility visibility(String streamType, String eventType) {
    Visibility own = visibilities.get(eventType);
    if (own == null) {
      throw new UnknownEventTypeException(eventType);
    }
    return streamOf(eventType).equals(streamType)
        ? own
        : own.and(strictestOfStream.getOrDefault(streamType, Visibility.INSPECTION));
  }

  /** Whether an event belongs to streams of a type, rather than to no stream in particular. */
  public boolean isOf(String streamType, Event event) {
    return streamOf(typeOf(event.getClass()).value()).equals(streamType);
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
  public static final class UnknownEventTypeException extends RuntimeException {
    UnknownEventTypeException(String name, int revision) {
      super("This version does not know the event " + name + ", revision " + revision);
    }

    UnknownEventTypeException(String name) {
      super("This version does not know the event " + name);
    }
  }
}
