package org.candour.events.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record as its JSON has them. A component that is {@link JsonUnwrapped} is a
 * value object: its own components stand in its place, as if the outer record had them.
 */
public final class Components {

  private static final ClassValue<List<FlatComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<FlatComponent> computeValue(Class<?> type) {
          return flat(type, List.of()).toList();
        }
      };

  private Components() {}

  /**
   * The components of a record, in the order in which JSON has them.
   *
   * @throws IllegalArgumentException if it is not a record
   */
  public static List<FlatComponent> of(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** The component of that name, wherever it stands. */
  public static Optional<FlatComponent> find(Class<?> type, String name) {
    return of(type).stream().filter(component -> component.name().equals(name)).findFirst();
  }

  /**
   * Whether a component is a value object, which JSON does not show. Jackson's annotation stands on
   * the accessor, since it knows nothing of record components.
   */
  public static boolean isValueObject(RecordComponent component) {
    return component.getType().isRecord()
        && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /**
   * A path of names without the value objects on it: {@code lots[0].name} of {@code
   * plan.lots[0].name}.
   */
  public static String flatPath(Class<?> type, String path) {
    return Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
        .filter(Components::isValueObject)
        .filter(component -> path.startsWith(component.getName() + "."))
        .map(component ->
            flatPath(component.getType(), path.substring(component.getName().length() + 1)))
        .findFirst()
        .orElse(path);
  }

  /**
   * Builds a record and its value objects from the values of {@link #of}.
   *
   * @throws InvocationTargetException if a constructor refuses them
   */
  public static <T> T build(Class<T> type, @Nullable Object[] values)
      throws InvocationTargetException {
    return build(type, Arrays.asList(values).iterator()::next);
  }

  private interface Values {
    @Nullable Object next();
  }

  private static <T> T build(Class<T> type, Values values) throws InvocationTargetException {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] arguments = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = isValueObject(components[i]) ? build(types[i], values) : values.next();
    }
    try {
      Constructor<T> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("A record has its canonical constructor", e);
    }
  }

  private static Stream<FlatComponent> flat(Class<?> type, List<RecordComponent> outer) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " is not a record");
    }
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> {
          List<RecordComponent> path = new ArrayList<>(outer);
          path.add(component);
          return isValueObject(component)
              ? flat(component.getType(), path)
              : Stream.of(new FlatComponent(List.copyOf(path)));
        });
  }

  /**
   * One component.
   *
   * @param path the value objects that lead to it, from the outside, and last itself
   */
  public record FlatComponent(List<RecordComponent> path) {

    /** As the innermost record declares it. */
    public RecordComponent declared() {
      return path.getLast();
    }

    /** The value objects that it stands in, from the outside. */
    public List<RecordComponent> valueObjects() {
      return path.subList(0, path.size() - 1);
    }

    /** The name of its member in JSON. */
    public String name() {
      return declared().getName();
    }

    /** Its class. */
    public Class<?> type() {
      return declared().getType();
    }

    /** Its type with type arguments. */
    public Type genericType() {
      return declared().getGenericType();
    }

    /** Its type with the annotations on it and in it. */
    public AnnotatedType annotatedType() {
      return declared().getAnnotatedType();
    }

    /** Whether it must be there. */
    public boolean isRequired() {
      return !annotatedType().isAnnotationPresent(Nullable.class);
    }

    /** An annotation of the component; null if it has none of that type. */
    public <A extends Annotation> @Nullable A annotation(Class<A> type) {
      return declared().getAnnotation(type);
    }

    /** Its value in a record of the outermost type; null also where a value object is. */
    public @Nullable Object value(Record outermost) {
      Object value = outermost;
      for (RecordComponent step : path) {
        value = value == null ? null : value(step, value);
      }
      return value;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
      try {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(of);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(of.getClass() + " does not show " + component, e);
      }
    }
  }
}
