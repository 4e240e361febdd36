package org.candour.events.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a record with value objects as strictly as a flat one. Jackson's own reading of unwrapped
 * members keeps what it does not know in a buffer, refuses nothing of it, and is slow; here the
 * record is built from the members of its value objects as by a constructor that has them all.
 */
final class ValueObjects extends SimpleModule {

  ValueObjects() {
    super("value-objects");
    setDeserializerModifier(new FlatProperties());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addValueInstantiators(new FlatInstantiators());
  }

  private static boolean holdsValueObjects(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents()).anyMatch(Components::isValueObject);
  }

  private static final class FlatInstantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator modifyValueInstantiator(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        ValueInstantiator instantiator) {
      return holdsValueObjects(description.getBeanClass())
          ? new FlatInstantiator(instantiator)
          : instantiator;
    }
  }

  /** Has a bean's reader know the members of value objects, and not the value objects. */
  private static final class FlatProperties extends ValueDeserializerModifier {

    @Override
    public List<BeanPropertyDefinition> updateProperties(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        List<BeanPropertyDefinition> properties) {
      Class<?> type = description.getBeanClass();
      if (!holdsValueObjects(type)) {
        return properties;
      }
      RecordComponent[] components = type.getRecordComponents();
      return properties.stream()
          .filter(property -> !isValueObject(components, property.getConstructorParameter()))
          .toList();
    }

    private static boolean isValueObject(RecordComponent[] components, AnnotatedParameter argument) {
      return argument != null && Components.isValueObject(components[argument.getIndex()]);
    }

    @Override
    public BeanDeserializerBuilder updateBuilder(
        DeserializationConfig config,
        BeanDescription.Supplier description,
        BeanDeserializerBuilder builder) {
      if (builder.getValueInstantiator() instanceof FlatInstantiator flat) {
        for (SettableBeanProperty property : flat.getFromObjectArguments(config)) {
          builder.addOrReplaceProperty(property, true);
        }
      }
      return builder;
    }
  }
}
