package org.candour.events.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.CreatorProperty;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** Builds a record from its own components and those of its value objects, all in one array. */
final class FlatInstantiator extends ValueInstantiator.Delegating {

  private final List<Part> parts;
  private final SettableBeanProperty[] properties;

  FlatInstantiator(ValueInstantiator record) {
    this(record, List.of(), new SettableBeanProperty[0]);
  }

  private FlatInstantiator(
      ValueInstantiator record, List<Part> parts, SettableBeanProperty[] properties) {
    super(record);
    this.parts = parts;
    this.properties = properties;
  }

  /**
   * One component.
   *
   * @param valueObject how to build it; null for a component that is none
   * @param size how many values it takes
   * @param nullable whether it is null where none of its values is there
   */
  private record Part(@Nullable ValueInstantiator valueObject, int size, boolean nullable) {

    /** Has nothing asked for of a value object of which nothing is there. */
    void leaveOut(PropertyValueBuffer buffer, SettableBeanProperty[] own) {
      if (Arrays.stream(own).noneMatch(buffer::hasParameter)) {
        Arrays.stream(own).forEach(property -> buffer.assignParameter(property, null));
      }
    }

    @Nullable Object of(DeserializationContext context, @Nullable Object[] values, int from) {
      if (valueObject == null) {
        return values[from];
      }
      Object[] own = Arrays.copyOfRange(values, from, from + size);
      return nullable && Arrays.stream(own).allMatch(Objects::isNull)
          ? null
          : valueObject.createFromObjectWith(context, own);
    }
  }

  @Override
  public ValueInstantiator createContextual(
      DeserializationContext context, BeanDescription.Supplier description) {
    ValueInstantiator record = delegate().createContextual(context, description);
    RecordComponent[] components = description.getBeanClass().getRecordComponents();
    SettableBeanProperty[] arguments = record.getFromObjectArguments(context.getConfig());
    List<Part> found = new ArrayList<>();
    List<SettableBeanProperty> flat = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (Components.isValueObject(components[i])) {
        ValueInstantiator valueObject = instantiator(context, arguments[i].getType());
        SettableBeanProperty[] inner = valueObject.getFromObjectArguments(context.getConfig());
        for (SettableBeanProperty property : inner) {
          flat.add(at(flat.size(), property));
        }
        found.add(new Part(valueObject, inner.length, isNullable(components[i])));
      } else {
        flat.add(at(flat.size(), arguments[i]));
        found.add(new Part(null, 1, false));
      }
    }
    return new FlatInstantiator(
        record, List.copyOf(found), flat.toArray(SettableBeanProperty[]::new));
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static ValueInstantiator instantiator(DeserializationContext context, JavaType type) {
    if (context.findNonContextualValueDeserializer(type) instanceof BeanDeserializerBase bean) {
      return bean.getValueInstantiator();
    }
    throw new IllegalStateException(type + " is read in its own way: it is no value object");
  }

  private static SettableBeanProperty at(int index, SettableBeanProperty property) {
    return CreatorProperty.construct(
        property.getFullName(),
        property.getType(),
        property.getWrapperName(),
        property.getValueTypeDeserializer(),
        null,
        (AnnotatedParameter) property.getMember(),
        index,
        null,
        property.getMetadata());
  }

  @Override
  public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
    return properties;
  }

  @Override
  public Object createFromObjectWith(
      DeserializationContext context,
      SettableBeanProperty[] creatorProperties,
      PropertyValueBuffer buffer) {
    int from = 0;
    for (Part part : parts) {
      if (part.nullable()) {
        part.leaveOut(buffer, Arrays.copyOfRange(creatorProperties, from, from + part.size()));
      }
      from += part.size();
    }
    return createFromObjectWith(context, buffer.getParameters(context, creatorProperties));
  }

  @Override
  public Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
    @Nullable Object[] arguments = new @Nullable Object[parts.size()];
    int from = 0;
    for (int i = 0; i < arguments.length; i++) {
      Part part = parts.get(i);
      arguments[i] = part.of(context, values, from);
      from += part.size();
    }
    return delegate().createFromObjectWith(context, arguments);
  }
}
