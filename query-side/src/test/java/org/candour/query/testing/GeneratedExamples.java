package org.candour.query.testing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.Event;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.entry.EventRegistry;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Examples of the events of which nobody wrote one, made from their components and always the same:
 * each once with everything said, and once with as little as may be.
 */
final class GeneratedExamples {

  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final String DAY = "2026-12-01";

  private final boolean filled;

  private GeneratedExamples(boolean filled) {
    this.filled = filled;
  }

  /**
   * Examples of every event that is in none of the given entries. An event goes into a stream of
   * its type that they have already, else into a new one, there in the order that its events are
   * listed in.
   *
   * @throws IllegalStateException if an event cannot be made from its components alone
   */
  static List<Draft> ofEventsWithout(List<Draft> written) {
    Set<Class<?>> known =
        written.stream().map(d -> d.event().getClass()).collect(Collectors.toSet());
    Map<String, StreamId> streams =
        written.stream()
            .map(Draft::stream)
            .collect(Collectors.toMap(StreamId::type, id -> id, (first, _) -> first));
    return EventRegistry.instance().all().stream()
        .filter(type -> !known.contains(type))
        .sorted(Comparator.comparingInt(GeneratedExamples::placeInStream))
        .flatMap(type -> Stream.of(true, false).map(all -> new GeneratedExamples(all).event(type)))
        .map(event -> Draft.entry(streamOf(event, streams), DAY, event))
        .toList();
  }

  private static int placeInStream(Class<?> event) {
    return Arrays.stream(event.getInterfaces())
        .filter(Class::isSealed)
        .mapToInt(all -> List.of(all.getPermittedSubclasses()).indexOf(event))
        .findFirst()
        .orElse(0);
  }

  private static StreamId streamOf(Event event, Map<String, StreamId> streams) {
    String name = EventRegistry.instance().typeOf(event.getClass()).value();
    String type = name.substring(0, name.indexOf('.'));
    return streams.getOrDefault(type, new StreamId(type, ID));
  }

  private Event event(Class<? extends Event> type) {
    try {
      return (Event) record(type);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalStateException("Write an example of " + type.getName() + " by hand", e);
    }
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    if (!type.isRecord()) {
      throw new IllegalArgumentException("Nobody knows what a " + type.getName() + " looks like");
    }
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      AnnotatedType component = components[i].getAnnotatedType();
      boolean absent = !filled && component.isAnnotationPresent(Nullable.class);
      values[i] = absent ? null : value(components[i].getName(), component);
    }
    return canonical(type).newInstance(values);
  }

  private Object value(String name, AnnotatedType annotated) throws ReflectiveOperationException {
    if (annotated instanceof AnnotatedParameterizedType list) {
      return list(name, list.getAnnotatedActualTypeArguments()[0]);
    }
    Class<?> type = (Class<?>) annotated.getType();
    return switch (type.getSimpleName()) {
      case "String" -> name.equals("organisation") ? "GB-CHC-1074546" : "Some words about " + name;
      case "int", "Integer" -> 12;
      case "long", "Long" -> 1L;
      case "boolean", "Boolean" -> filled;
      case "LocalDate" -> LocalDate.parse(DAY);
      case "PartialDate" -> PartialDate.parse(DAY);
      case "Money" -> new Money(1_200, "GBP");
      case "StreamId" -> StreamId.parse("establishment/HYI");
      default -> {
        if (type.isEnum()) {
          yield type.getEnumConstants()[0];
        }
        yield isWrittenAsText(type) ? id(type) : record(type);
      }
    };
  }

  private List<Object> list(String name, AnnotatedType element)
      throws ReflectiveOperationException {
    return filled ? List.of(value(name, element)) : List.of();
  }

  private static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  /** An id, whichever way its kind is written. */
  private static Object id(Class<?> type) throws ReflectiveOperationException {
    for (String text : List.of(ID, "HYI", "GB-CHC-1074546", "12.5")) {
      try {
        return canonical(type).newInstance(text);
      } catch (InvocationTargetException _) {
        // It is written in another way.
      }
    }
    throw new IllegalArgumentException("Nobody knows how a " + type.getName() + " is written");
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    Constructor<?> constructor =
        type.getDeclaredConstructor(
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    return constructor;
  }
}
