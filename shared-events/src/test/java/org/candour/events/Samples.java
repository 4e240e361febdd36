package org.candour.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.candour.events.entry.DocumentRef;
import org.candour.events.id.StreamId;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes instances of records from nothing but their components; the same randomness makes the same
 * instance.
 */
public final class Samples {

  /** What becomes of members that may be absent. */
  public enum Optionals {
    FILLED,
    LEFT_OUT,
    AT_RANDOM
  }

  private static final List<String> TEXTS =
      List.of(
          "plain words",
          "naïve café – £5 “quoted”",
          "Carchar Abertawe, Ŵ ŵ Ŷ ŷ",
          "\"quotes\" and \\backslashes\\ and /slashes/",
          "line\nfeed, tab\t and \u0001 control",
          "🏛 beyond the basic plane 𝒳",
          "العربية ٠١٢ 日本語",
          "</script>&amp;\u2028\u2029");

  private final Random random;
  private final Optionals optionals;

  private Samples(Random random, Optionals optionals) {
    this.random = random;
    this.optionals = optionals;
  }

  public static <T> T of(Class<T> type, Random random, Optionals optionals) {
    return type.cast(new Samples(random, optionals).record(type));
  }

  /** The one sample that stands for an event's shape: everything filled, plain words. */
  static Event full(Class<? extends Event> type) {
    return of(type, new Random(type.getSimpleName().hashCode()), Optionals.FILLED);
  }

  static boolean isOptional(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** The class behind a component's type, without its type arguments. */
  static Class<?> rawType(Type type) {
    return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
  }

  static AnnotatedType elementOf(AnnotatedType list) {
    return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
  }

  /** Whether a class is written as one JSON text and not as an object. */
  static boolean isWrittenAsText(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
  }

  private @Nullable Object component(String name, AnnotatedType type) {
    if (isOptional(type) && leftOut()) {
      return null;
    }
    return value(name, type);
  }

  private boolean leftOut() {
    return switch (optionals) {
      case FILLED -> false;
      case LEFT_OUT -> true;
      case AT_RANDOM -> random.nextBoolean();
    };
  }

  private Object value(String name, AnnotatedType annotated) {
    Class<?> type = rawType(annotated.getType());
    return switch (type.getName()) {
      case "java.lang.String" -> text(name);
      case "int", "java.lang.Integer" -> 1 + random.nextInt(1_000);
      case "long", "java.lang.Long" -> 1L + random.nextInt(1_000_000);
      case "boolean", "java.lang.Boolean" -> random.nextBoolean();
      case "java.time.LocalDate" -> day();
      case "java.util.List" -> list(name, elementOf(annotated));
      default -> other(name, type);
    };
  }

  private Object other(String name, Class<?> type) {
    if (type == Personal.class) {
      return record(Personal.Sealed.class);
    }
    if (type == PartialDate.class) {
      return partialDate();
    }
    if (type == JsonNode.class) {
      return JsonNodeFactory.instance.stringNode(text(name));
    }
    if (type == StreamId.class) {
      return new StreamId("closure", uuid());
    }
    if (type == Money.class) {
      return new Money(random.nextInt(1_000_000_000), "GBP");
    }
    if (type == DocumentRef.class) {
      return new DocumentRef("%064x".formatted(random.nextInt()), text(name), "application/pdf");
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (type.isSealed() && type.isInterface()) {
      Class<?>[] permitted = type.getPermittedSubclasses();
      return record(permitted[random.nextInt(permitted.length)]);
    }
    return record(type);
  }

  private Object record(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "Samples makes records only: teach it what a " + type.getName() + " looks like");
    }
    if (isWrittenAsText(type)) {
      return name(type);
    }
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i].getName(), components[i].getAnnotatedType());
    }
    try {
      return canonical(type).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Samples cannot make a " + type.getName() + ": teach it the rules of its values", e);
    }
  }

  /** A typed id, whichever way its kind is written. */
  private Object name(Class<?> type) {
    return Stream.of(uuid(), "BXI", "GB-CHC-1074546", "12.5")
        .flatMap(text -> written(type, text).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Teach Samples how a " + type + " is written"));
  }

  private static Optional<Object> written(Class<?> type, String text) {
    try {
      return Optional.of(canonical(type).newInstance(text));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  private List<Object> list(String name, AnnotatedType element) {
    int size =
        switch (optionals) {
          case FILLED -> 2;
          case LEFT_OUT -> 0;
          case AT_RANDOM -> random.nextInt(4);
        };
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(value(name, element));
    }
    return items;
  }

  private String text(String name) {
    if (name.equals("organisation")) {
      return "GB-CHC-1074546";
    }
    return optionals == Optionals.AT_RANDOM
        ? TEXTS.get(random.nextInt(TEXTS.size()))
        : "some words for " + name;
  }

  private String uuid() {
    long version4 = (random.nextLong() & ~0xf000L) | 0x4000L;
    long variant = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(version4, variant).toString();
  }

  private LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
  }

  private PartialDate partialDate() {
    String day = day().toString();
    return optionals != Optionals.AT_RANDOM
        ? PartialDate.parse(day)
        : PartialDate.parse(
            List.of(day, day.substring(0, 7), day.substring(0, 4), "unknown")
                .get(random.nextInt(4)));
  }
}
