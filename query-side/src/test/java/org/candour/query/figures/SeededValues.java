package org.candour.query.figures;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.id.Link;
import org.candour.events.id.RandomId;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;

/**
 * Values of any record that events are made of, by chance from a seed: few organisations and
 * prisons, so that they meet often, sums in two currencies, and dates as coarse as people know
 * them.
 */
final class SeededValues {

  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 2_400;
  private static final int MOST_OF_A_STREAM_TYPE = 4;
  private static final List<String> ORGANISATIONS =
      IntStream.range(0, 6).mapToObj(i -> "XX-EXAMPLE-0000" + i).toList();
  private static final List<String> PEOPLE =
      IntStream.range(0, 6).mapToObj(i -> "00000000-0000-4000-8000-0000000000f" + i).toList();
  private static final List<String> PRISONS = List.of("XAA", "XAB", "XAC", "XAD");

  /** Names that mean more than words: a claim that is spoken of again, a lot of a round. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "claim", List.of("c1", "c2", "c3"),
          "lot", List.of("1", "2"),
          "country", List.of("ENGLAND", "WALES"),
          "sha256", List.of("ab".repeat(32), "cd".repeat(32)),
          "mediaType", List.of("application/pdf"),
          "duty", List.of("closure-notice", "concern-answer", "standstill"));

  private final Random random;

  SeededValues(Random random) {
    this.random = random;
  }

  /** Which entry or stream a link may name; null where there is none yet. */
  interface Links {
    /** What the stream in which the value is to stand is of, or concerns, of a type. */
    @Nullable StreamId own(String type);

    @Nullable Link entry(String component);

    @Nullable StreamId stream(String component);
  }

  /** A record of a type, each component by chance; what may be absent is so one time in three. */
  Object record(Class<?> type, Links links) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      AnnotatedType annotated = components[i].getAnnotatedType();
      boolean absent = isNullable(annotated, components[i]) && random.nextInt(3) == 0;
      values[i] = absent ? null : value(components[i].getName(), annotated, links);
    }
    return canonical(type).newInstance(values);
  }

  private static boolean isNullable(AnnotatedElement type, AnnotatedElement component) {
    return type.isAnnotationPresent(Nullable.class)
        || component.isAnnotationPresent(Nullable.class);
  }

  private @Nullable Object value(String name, AnnotatedType annotated, Links links)
      throws ReflectiveOperationException {
    if (annotated instanceof AnnotatedParameterizedType list) {
      return several(name, list.getAnnotatedActualTypeArguments()[0], links);
    }
    Class<?> type = (Class<?>) annotated.getType();
    return switch (type.getSimpleName()) {
      case "String" -> word(name);
      case "int", "Integer" ->
          name.equals("resultsShare") ? 10 * random.nextInt(11) : 1 + random.nextInt(40);
      case "long", "Long" -> (long) random.nextInt(40);
      case "boolean", "Boolean" -> random.nextBoolean();
      case "LocalDate" -> day();
      case "PartialDate" -> date();
      case "Money" -> money();
      case "Link" -> links.entry(name);
      case "StreamId" -> links.stream(name);
      default -> other(name, type, links);
    };
  }

  private Object other(String name, Class<?> type, Links links)
      throws ReflectiveOperationException {
    if (type.isEnum()) {
      return oneOf(List.of(type.getEnumConstants()));
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException("Nobody knows what a " + type.getName() + " looks like");
    }
    boolean isId =
        Arrays.stream(type.getDeclaredMethods())
            .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    return isId ? id(name, type, links) : record(type, links);
  }

  private List<Object> several(String name, AnnotatedType element, Links links)
      throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Object value = value(name, element, links);
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private String word(String name) {
    return name.equals("organisation")
        ? oneOf(ORGANISATIONS)
        : oneOf(WORDS.getOrDefault(name, List.of("Housing", "Advice on work", "Visits")));
  }

  /** Somebody or something by an id, whichever way its kind is written. */
  private Object id(String name, Class<?> type, Links links) throws ReflectiveOperationException {
    boolean isStream = RandomId.class.isAssignableFrom(type);
    StreamId own = links.own(name);
    List<String> known =
        own != null
            ? List.of(own.id())
            : isStream
                ? List.of(streamId(type.getSimpleName(), random.nextInt(MOST_OF_A_STREAM_TYPE)))
                : Stream.concat(
                        Stream.of(oneOf(PRISONS), oneOf(ORGANISATIONS), oneOf(PEOPLE))
                            .sorted((_, _) -> random.nextBoolean() ? 1 : -1),
                        Stream.of(random.nextInt(100) + ".5"))
                    .toList();
    for (String text : known) {
      try {
        return canonical(type).newInstance(text);
      } catch (InvocationTargetException _) {
        // It is written in another way.
      }
    }
    throw new IllegalArgumentException("Nobody knows how a " + type.getName() + " is written");
  }

  /** The streams that a history may have of a type. */
  static List<StreamId> streams(String type) {
    return switch (type) {
      case "establishment", "board" -> PRISONS.stream().map(id -> new StreamId(type, id)).toList();
      case "organisation" -> ORGANISATIONS.stream().map(id -> new StreamId(type, id)).toList();
      default ->
          IntStream.range(0, MOST_OF_A_STREAM_TYPE)
              .mapToObj(i -> new StreamId(type, streamId(type, i)))
              .toList();
    };
  }

  /** An id of a stream by its number, alike for {@code needs-assessment} and its id's class. */
  private static String streamId(String type, int number) {
    String plain = type.replace("-", "").replaceAll("Id$", "").toLowerCase(Locale.ROOT);
    return String.format("%08x-0000-4000-8000-%012d", plain.hashCode(), number);
  }

  LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  PartialDate date() {
    String day = day().toString();
    return PartialDate.parse(
        switch (random.nextInt(8)) {
          case 0 -> day.substring(0, 7);
          case 1 -> day.substring(0, 4);
          default -> day;
        });
  }

  private Money money() {
    return new Money(1 + random.nextInt(1_000_000), random.nextInt(4) == 0 ? "EUR" : "GBP");
  }

  <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
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
